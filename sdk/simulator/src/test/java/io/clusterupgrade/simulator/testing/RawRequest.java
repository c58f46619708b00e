// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request under construction. */
public record RawRequest(String method, String target, Map<String, String> headers, String body) {
    /** A request without headers and body. */
    public static RawRequest of(String method, String target) {
        return new RawRequest(method, target, Map.of(), "");
    }

    /** The same with one more header, or another value for it. */
    public RawRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new RawRequest(method, target, more, body);
    }

    /** The same with this body. */
    public RawRequest withBody(String text) {
        return new RawRequest(method, target, headers, text);
    }

    /** The same with the text of another target, signed or not. */
    public RawRequest withTarget(String other) {
        return new RawRequest(method, other, headers, body);
    }

    /** As the simulator sees it. */
    public WireRequest asReceived() {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new WireRequest(method, target, WireHeaders.of(headers.entrySet()), bytes);
    }

    /** As it goes over the wire. */
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
