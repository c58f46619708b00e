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
 * An HTTP response: status, headers, complete decompressed body.
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
     * Creates a response. The body array is not copied: the caller must not modify it afterwards.
     *
     * @param status the HTTP status
     * @param headers header names in any case, with their values in the order of arrival
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

    /** Creates a response from OkHttp's headers. {@link #headers} creates the map on demand, which is rare. */
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

    /** Returns whether the status is between 200 and 299. */
    public boolean isSuccessful() {
        return status >= 200 && status < 300;
    }

    /**
     * Returns the first value of a header.
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

    /** Returns all headers with their names as sent, in an unmodifiable map that ignores case. */
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
     * Returns the body as text, without a byte-order mark. The encoding is that of the mark, else the charset of the
     * {@code Content-Type}, else UTF-8.
     */
    public String text() {
        return EncodedText.decode(body(), header("Content-Type"));
    }

    /**
     * Returns the body converted to UTF-8, without a byte-order mark; a read-only view when no conversion is necessary.
     */
    public ByteBuffer utf8Body() {
        return EncodedText.toUtf8(body(), header("Content-Type")).asReadOnlyBuffer();
    }

    /** Returns a read-only view of the body, without copying. */
    public ByteBuffer body() {
        return ByteBuffer.wrap(body).asReadOnlyBuffer();
    }

    /** Returns the number of body bytes. */
    public int bodyLength() {
        return body.length;
    }

    /** Returns the status and the length of the body only. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
