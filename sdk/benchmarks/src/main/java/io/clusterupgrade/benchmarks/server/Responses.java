// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The fixed responses, head and body in one array each, so that one write sends one. */
public final class Responses {
    /** 3 upgrade tasks with 13 steps each. */
    public static final String CSS = "css";

    /** One upgrade task. */
    public static final String CCE = "cce";

    /** The status of an upgrade. */
    public static final String ACK = "ack";

    private Responses() {}

    /** Returns the body of the response to a service's call. */
    public static byte[] body(String service) {
        try (InputStream file = Objects.requireNonNull(
                Responses.class.getResourceAsStream("/responses/" + service + ".json"), service)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] response(String service) {
        return response(200, body(service));
    }

    static byte[] response(int status, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + " OK\r\n"
                        + "Date: Mon, 04 May 2026 01:31:48 GMT\r\n"
                        + "Content-Type: application/json;charset=UTF-8\r\n"
                        + "Content-Length: " + body.length + "\r\n"
                        + "Connection: keep-alive\r\n"
                        + "Server: api-gateway\r\n"
                        + "X-Request-Id: 6a1f9d0c7b2e4f3d8c5b1a0e9f7d6c4b\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
