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
 * An HTTP request as it is sent: method, absolute URL, headers in order, body bytes.
 *
 * <p>Immutable and thread-safe. Signers return a copy with more headers; after signing, the URL and the body do not
 * change, because both are signed.
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
     * Creates a request. The body is copied once.
     *
     * @param method the HTTP method in upper case
     * @param url the absolute URL, percent-encoded as it is to be sent
     * @param headers header names and values in order; names must be unique ignoring case
     * @param body the body; an empty array means no body
     * @throws IllegalArgumentException if the method or a header name is not a token, if a header value has a
     *     character that cannot be sent (the message names the header, never the value), if a header name occurs
     *     twice, or if the URL is not an absolute http or https URL
     */
    public static HttpRequest of(String method, String url, Map<String, String> headers, byte[] body) {
        String[] flat = new String[headers.size() * 2];
        int i = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            HeaderValidator.check(header.getKey(), header.getValue());
            if (indexOf(flat, i, header.getKey()) >= 0) {
                throw new IllegalArgumentException("duplicate header: " + header.getKey());
            }
            flat[i++] = header.getKey();
            flat[i++] = header.getValue();
        }
        return new HttpRequest(HeaderValidator.checkMethod(method), checkUrl(url), flat, body.clone());
    }

    /** Returns the HTTP method, in upper case. */
    public String method() {
        return method;
    }

    /** Returns the absolute URL exactly as it is sent. */
    public String url() {
        return url;
    }

    /**
     * Returns the value of a header.
     *
     * @param name the header's name, in any case
     * @return the value, or null when the request has no such header
     */
    public @Nullable String header(String name) {
        int i = indexOf(namesAndValues, namesAndValues.length, name);
        return i < 0 ? null : namesAndValues[i + 1];
    }

    /** Returns all headers in the order in which they are sent, as an unmodifiable copy. */
    public Map<String, String> headers() {
        Map<String, String> copy = new LinkedHashMap<>();
        forEachHeader(copy::put);
        return Collections.unmodifiableMap(copy);
    }

    /** Passes each header to the action in order, without copying. */
    public void forEachHeader(BiConsumer<String, String> action) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            action.accept(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    /**
     * Returns a copy with the given headers: a header of the same name (ignoring case) is replaced in place, a new one
     * is appended in the order of the map.
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
     * Returns a copy with the given headers, each a name followed by its value; see {@link #withHeaders(Map)}.
     *
     * @throws IllegalArgumentException as {@link #of} does, and if a value is missing
     */
    public HttpRequest withHeaders(String... added) {
        if (added.length % 2 != 0) {
            throw new IllegalArgumentException("a header name has no value");
        }
        String[] flat = Arrays.copyOf(namesAndValues, namesAndValues.length + added.length);
        int length = namesAndValues.length;
        for (int n = 0; n < added.length; n += 2) {
            HeaderValidator.check(added[n], added[n + 1]);
            int i = indexOf(flat, length, added[n]);
            if (i < 0) {
                flat[length++] = added[n];
                flat[length++] = added[n + 1];
            } else {
                flat[i + 1] = added[n + 1];
            }
        }
        return new HttpRequest(method, url, length == flat.length ? flat : Arrays.copyOf(flat, length), body);
    }

    /** Returns a copy with one header; see {@link #withHeaders(Map)}. */
    public HttpRequest withHeader(String name, String value) {
        return withHeaders(name, value);
    }

    /** Returns a read-only view of the body, without copying; empty when there is no body. */
    public ByteBuffer body() {
        return ByteBuffer.wrap(body).asReadOnlyBuffer();
    }

    /** Returns the number of body bytes; 0 means no body. */
    public int bodyLength() {
        return body.length;
    }

    /** Returns the method and the URL only: header values may be secrets. */
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
