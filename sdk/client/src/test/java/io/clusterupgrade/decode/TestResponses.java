// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.transport.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Responses made by hand. */
final class TestResponses {
    private TestResponses() {}

    /** A response with headers given as name, value, name, value. */
    static HttpResponse response(int status, String body, String... headers) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            byName.put(headers[i], List.of(headers[i + 1]));
        }
        return HttpResponse.of(status, byName, body.getBytes(StandardCharsets.UTF_8));
    }
}
