// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.recording;

import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The headers that are recorded, by name: an unknown one may be a credential. None of these is. The request's credentials, date,
 * nonce and signature would be useless to a replay, which signs anew.
 */
final class RecordedHeaders {
    private static final List<String> OF_REQUEST =
            List.of("Accept", "Content-Type", "X-Language", "X-Project-Id", "x-acs-action", "x-acs-version");
    private static final List<String> OF_RESPONSE = List.of(
            "Content-Type",
            "Date",
            "Location",
            "Retry-After",
            "Server",
            "Via",
            "X-Request-Id",
            "x-acs-request-id",
            "x-acs-retry-after",
            "x-acs-trace-id");

    private RecordedHeaders() {}

    static Map<String, String> of(HttpRequest request, UnaryOperator<String> redact) {
        return select(OF_REQUEST, request::header, redact);
    }

    static Map<String, String> of(HttpResponse response, UnaryOperator<String> redact) {
        return select(OF_RESPONSE, response::header, redact);
    }

    private static Map<String, String> select(
            List<String> names, Function<String, @Nullable String> headers, UnaryOperator<String> redact) {
        Map<String, String> selected = new LinkedHashMap<>();
        for (String name : names) {
            String value = headers.apply(name);
            if (value != null) {
                selected.put(name, redact.apply(value));
            }
        }
        return selected;
    }
}
