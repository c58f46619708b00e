// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of single calls. Pass them to {@code client.with(options)} or {@code client.cluster(id).with(options)}, and use the
 * returned view.
 *
 * <p>Immutable and thread-safe. A null time-out or number of attempts means that of the client.
 *
 * @param callTimeout the maximum duration of a call, including look-ups, queueing, attempts and waits
 * @param attemptTimeout the maximum duration of one attempt, including the response's body
 * @param maxAttempts the maximum number of attempts, 1 or more; 1 turns retries off
 * @param headers headers to add, or to replace if the library sets them
 * @param query query parameters to add
 * @since 0.1.0
 */
public record RequestOptions(
        @Nullable Duration callTimeout,
        @Nullable Duration attemptTimeout,
        @Nullable Integer maxAttempts,
        Map<String, String> headers,
        Map<String, String> query) {

    private static final RequestOptions NONE = new RequestOptions(null, null, null, Map.of(), Map.of());

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a time-out is not positive, if {@code maxAttempts} is below 1, or if a header is
     *     reserved for the library or the signature (Host, Authorization, Accept-Encoding, Content-Length,
     *     Transfer-Encoding, X-Sdk-*, x-acs-signature-*, x-acs-date)
     */
    public RequestOptions {
        positive("callTimeout", callTimeout);
        positive("attemptTimeout", attemptTimeout);
        if (maxAttempts != null && maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts < 1: " + maxAttempts);
        }
        headers.keySet().forEach(ReservedHeaders::reject);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    /** Returns empty options. */
    public static RequestOptions none() {
        return NONE;
    }

    /** Returns a copy with this maximum duration of a call. */
    public RequestOptions withCallTimeout(Duration value) {
        return new RequestOptions(value, attemptTimeout, maxAttempts, headers, query);
    }

    /** Returns a copy with this maximum duration of one attempt. */
    public RequestOptions withAttemptTimeout(Duration value) {
        return new RequestOptions(callTimeout, value, maxAttempts, headers, query);
    }

    /** Returns a copy with this maximum number of attempts. */
    public RequestOptions withMaxAttempts(int value) {
        return new RequestOptions(callTimeout, attemptTimeout, value, headers, query);
    }

    /** Returns a copy with this header, which replaces one of the same name, ignoring case. */
    public RequestOptions withHeader(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(headers);
        others.keySet().removeIf(name::equalsIgnoreCase);
        return new RequestOptions(callTimeout, attemptTimeout, maxAttempts, plus(others, name, value), query);
    }

    /** Returns a copy with this query parameter. */
    public RequestOptions withQuery(String name, String value) {
        return new RequestOptions(callTimeout, attemptTimeout, maxAttempts, headers, plus(query, name, value));
    }

    /** Returns these options merged with others: values of the others take precedence; headers and parameters are combined. */
    public RequestOptions plus(RequestOptions other) {
        Map<String, String> allHeaders = new LinkedHashMap<>(headers);
        allHeaders.keySet().removeIf(name -> other.headers.keySet().stream().anyMatch(name::equalsIgnoreCase));
        allHeaders.putAll(other.headers);
        Map<String, String> allQuery = new LinkedHashMap<>(query);
        allQuery.putAll(other.query);
        return new RequestOptions(
                other.callTimeout == null ? callTimeout : other.callTimeout,
                other.attemptTimeout == null ? attemptTimeout : other.attemptTimeout,
                other.maxAttempts == null ? maxAttempts : other.maxAttempts,
                allHeaders,
                allQuery);
    }

    /** Returns the options with names of headers and parameters only, since their values may be secrets. */
    @Override
    public String toString() {
        return "RequestOptions[callTimeout=" + callTimeout + ", attemptTimeout=" + attemptTimeout + ", maxAttempts="
                + maxAttempts + ", headers=" + headers.keySet() + ", query=" + query.keySet() + "]";
    }

    private static void positive(String name, @Nullable Duration value) {
        if (value != null && (value.isZero() || value.isNegative())) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }

    private static Map<String, String> plus(Map<String, String> map, String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }
}
