// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.text.EncodedText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP response: status, headers, the whole body (already decompressed).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HttpResponse {
    private final int status;
    private final String[] namesAndValues;
    private final byte[] body;

    private HttpResponse(int status, String[] namesAndValues, byte[] body) {
        this.status = status;
        this.namesAndValues = namesAndValues;
        this.body = body;
    }

    /**
     * Makes a response. The body array is taken over, not copied: the caller must not change it afterwards.
     *
     * @param status the HTTP status
     * @param headers header names, in any case, with their values in order of arrival
     * @param body the body; empty when there is none
     */
    public static HttpResponse of(int status, Map<String, List<String>> headers, byte[] body) {
        List<String> flat = new ArrayList<>(headers.size() * 2);
        headers.forEach((name, values) -> values.forEach(value -> {
            flat.add(name);
            flat.add(value);
        }));
        return new HttpResponse(status, flat.toArray(new String[0]), body);
    }

    /** As {@link #of(int, Map, byte[])}; a map is made when somebody asks for one, which is seldom. */
    static HttpResponse of(int status, Headers headers, byte[] body) {
        String[] flat = new String[headers.size() * 2];
        for (int i = 0; i < headers.size(); i++) {
            flat[2 * i] = headers.name(i);
            flat[2 * i + 1] = headers.value(i);
        }
        return new HttpResponse(status, flat, body);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Returns whether the status is one of 200 to 299. */
    public boolean isSuccessful() {
        return status >= 200 && status < 300;
    }

    /**
     * The first value of a header.
     *
     * @param name the header's name, in any case
     * @return the value, or null when the response has no such header
     */
    public @Nullable String header(String name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equalsIgnoreCase(name)) {
                return namesAndValues[i + 1];
            }
        }
        return null;
    }

    /** All headers, named as the server wrote them, in an unmodifiable map that is looked up in any case. */
    public Map<String, List<String>> headers() {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byName.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>(1))
                    .add(namesAndValues[i + 1]);
        }
        byName.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(byName);
    }

    /**
     * The body as text, without a byte-order mark. The encoding is that of the mark, else the charset of the
     * {@code Content-Type}, else UTF-8.
     */
    public String text() {
        return EncodedText.decode(body(), header("Content-Type"));
    }

    /** The body in UTF-8, whatever encoding it came in, without a byte-order mark: a read-only view where nothing had to be converted. */
    public ByteBuffer utf8Body() {
        return EncodedText.toUtf8(body(), header("Content-Type")).asReadOnlyBuffer();
    }

    /** The body as a read-only view, without copying. */
    public ByteBuffer body() {
        return ByteBuffer.wrap(body).asReadOnlyBuffer();
    }

    /** The number of body bytes. */
    public int bodyLength() {
        return body.length;
    }

    /** Status and body length only. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
