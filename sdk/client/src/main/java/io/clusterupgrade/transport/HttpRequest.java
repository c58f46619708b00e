// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as it goes onto the wire: method, absolute URL exactly as sent, headers in order, body bytes.
 *
 * <p>Immutable and thread-safe. Signers take one and answer another with headers added; nothing behind the signer
 * changes the URL or the body, because both are signed.
 *
 * @since 0.1.0
 */
public final class HttpRequest {
    private final String method;
    private final String url;
    private final String[] namesAndValues;
    private final byte[] body;

    private HttpRequest(String method, String url, String[] namesAndValues, byte[] body) {
        this.method = method;
        this.url = url;
        this.namesAndValues = namesAndValues;
        this.body = body;
    }

    /**
     * Makes a call from its parts. The body is copied once.
     *
     * @param method the HTTP method in upper case
     * @param url the absolute URL, percent-encoded as it is to be sent
     * @param headers header names and values in the order of sending; names are unique ignoring case
     * @param body the body bytes; an empty array means no body
     * @throws IllegalArgumentException if the method or a header name is not a token, if a header value has a character
     *     that cannot be sent (the message names the header, never the value), if a name occurs twice, or if the URL is
     *     not an absolute http or https URL
     */
    public static HttpRequest of(String method, String url, Map<String, String> headers, byte[] body) {
        String[] flat = new String[headers.size() * 2];
        int i = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            HeaderValidator.check(header.getKey(), header.getValue());
            if (indexOf(flat, i, header.getKey()) >= 0) {
                throw new IllegalArgumentException("header given twice: " + header.getKey());
            }
            flat[i++] = header.getKey();
            flat[i++] = header.getValue();
        }
        return new HttpRequest(HeaderValidator.checkMethod(method), checkUrl(url), flat, body.clone());
    }

    /** The HTTP method, in upper case. */
    public String method() {
        return method;
    }

    /** The absolute URL exactly as it is sent. */
    public String url() {
        return url;
    }

    /**
     * The value of a header.
     *
     * @param name the header's name, in any case
     * @return the value, or null when the call has no such header
     */
    public @Nullable String header(String name) {
        int i = indexOf(namesAndValues, namesAndValues.length, name);
        return i < 0 ? null : namesAndValues[i + 1];
    }

    /** All headers in the order of sending, as an unmodifiable copy. */
    public Map<String, String> headers() {
        Map<String, String> copy = new LinkedHashMap<>();
        forEachHeader(copy::put);
        return Collections.unmodifiableMap(copy);
    }

    /** Hands each header, in the order of sending, to the action, without copying. */
    public void forEachHeader(BiConsumer<String, String> action) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            action.accept(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    /**
     * A call with the given headers set: a header of the same name (ignoring case) is replaced in its place, a new one is
     * appended in the order of the map.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    public HttpRequest withHeaders(Map<String, String> headers) {
        String[] flat = new String[headers.size() * 2];
        int i = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            flat[i++] = header.getKey();
            flat[i++] = header.getValue();
        }
        return withHeaders(flat);
    }

    /**
     * As {@link #withHeaders(Map)}, for a name and its value in turns.
     *
     * @throws IllegalArgumentException as {@link #of} does, and if a value is missing
     */
    public HttpRequest withHeaders(String... others) {
        if (others.length % 2 != 0) {
            throw new IllegalArgumentException("a header without a value");
        }
        String[] flat = Arrays.copyOf(namesAndValues, namesAndValues.length + others.length);
        int length = namesAndValues.length;
        for (int other = 0; other < others.length; other += 2) {
            HeaderValidator.check(others[other], others[other + 1]);
            int i = indexOf(flat, length, others[other]);
            if (i < 0) {
                flat[length++] = others[other];
                flat[length++] = others[other + 1];
            } else {
                flat[i + 1] = others[other + 1];
            }
        }
        return new HttpRequest(method, url, length == flat.length ? flat : Arrays.copyOf(flat, length), body);
    }

    /** A call with one header set; see {@link #withHeaders(Map)}. */
    public HttpRequest withHeader(String name, String value) {
        return withHeaders(name, value);
    }

    /** The body as a read-only view of this call's bytes, without copying; empty when there is no body. */
    public ByteBuffer body() {
        return ByteBuffer.wrap(body).asReadOnlyBuffer();
    }

    /** The number of body bytes; 0 means no body. */
    public int bodyLength() {
        return body.length;
    }

    /** Method and URL only: header values may be secrets. */
    @Override
    public String toString() {
        return method + " " + url;
    }

    private static String checkUrl(String url) {
        Objects.requireNonNull(url, "url");
        if (!url.regionMatches(true, 0, "http://", 0, 7) && !url.regionMatches(true, 0, "https://", 0, 8)) {
            throw new IllegalArgumentException("url must be an absolute http or https URL");
        }
        int bad = HeaderValidator.indexOutside(url, '!', '~');
        if (bad >= 0) {
            throw new IllegalArgumentException(
                    "url must be percent-encoded; the character at index " + bad + " is not");
        }
        return url;
    }

    private static int indexOf(String[] flat, int length, String name) {
        for (int i = 0; i < length; i += 2) {
            if (flat[i].equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
