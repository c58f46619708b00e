// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server on loopback that records requests and returns a given response. For one caller at a time. */
final class RecordingServer implements AutoCloseable {
    /** A response to give. */
    record Response(int status, Map<String, String> headers, String body) {
        static Response json(int status, String body) {
            return new Response(status, Map.of("Content-Type", "application/json"), body);
        }
    }

    private final HttpServer server;
    private final List<WireRequest> requests = new ArrayList<>();
    private Response response = Response.json(200, "{}");

    RecordingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sets the response for the next requests. */
    synchronized void response(Response value) {
        response = value;
    }

    /** The one request since the last time this was called. */
    synchronized WireRequest taken() {
        if (requests.size() != 1) {
            throw new IllegalStateException("expected one request, got " + requests.size());
        }
        return requests.remove(0);
    }

    /** Forgets what was asked. */
    synchronized void forget() {
        requests.clear();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.add(new SimpleEntry<>(name, value))));
        requests.add(new WireRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                WireHeaders.of(headers),
                exchange.getRequestBody().readAllBytes()));
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
