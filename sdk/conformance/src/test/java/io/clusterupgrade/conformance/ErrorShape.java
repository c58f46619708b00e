// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.conformance.RecordingServer.Response;
import io.clusterupgrade.request.CloudService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rejection in one of the shapes that can reach a client of a service, from {@code errors.json}.
 *
 * @param service whose client may meet it
 * @param name what to call it
 * @param response status, headers and body
 */
record ErrorShape(CloudService service, String name, Response response) {
    static List<ErrorShape> all() {
        return ((List<?>) Trees.parseFile("src/test/resources/errors.json"))
                .stream().map(entry -> from((Map<?, ?>) entry)).toList();
    }

    private static ErrorShape from(Map<?, ?> entry) {
        Map<String, String> headers = new LinkedHashMap<>();
        ((Map<?, ?>) entry.get("headers")).forEach((name, value) -> headers.put((String) name, (String) value));
        String body = entry.containsKey("body") ? Trees.print(entry.get("body")) : (String) entry.get("text");
        return new ErrorShape(
                CloudService.valueOf((String) entry.get("service")),
                (String) entry.get("name"),
                new Response((Integer) entry.get("status"), headers, body));
    }

    @Override
    public String toString() {
        return service + ", " + name;
    }
}
