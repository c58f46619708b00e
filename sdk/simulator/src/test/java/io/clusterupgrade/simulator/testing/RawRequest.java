// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request under construction. */
public record RawRequest(String method, String target, Map<String, String> headers, String body) {
    /** Returns a request without headers and body. */
    public static RawRequest of(String method, String target) {
        return new RawRequest(method, target, Map.of(), "");
    }

    /** Returns a copy with this header, which replaces a header with the same name. */
    public RawRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new RawRequest(method, target, more, body);
    }

    /** Returns a copy with this body. */
    public RawRequest withBody(String text) {
        return new RawRequest(method, target, headers, text);
    }

    /** Returns a copy with another target; the signature does not change. */
    public RawRequest withTarget(String other) {
        return new RawRequest(method, other, headers, body);
    }

    /** Returns the request as the simulator receives it. */
    public WireRequest asReceived() {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new WireRequest(method, target, WireHeaders.of(headers.entrySet()), bytes);
    }

    /** Returns the bytes on the wire. */
    byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        return (head + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
