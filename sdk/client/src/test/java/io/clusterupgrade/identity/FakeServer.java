// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A fake IAM, STS or metadata service on a loopback port. It responds by method and path and repeats the last response. */
final class FakeServer implements AutoCloseable {
    /** A received request. */
    record Received(String line, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.get(name.toLowerCase(java.util.Locale.ROOT));
        }
    }

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Deque<MockResponse>> responses = new HashMap<>();
    private final List<Received> received = new ArrayList<>();

    FakeServer() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response(request);
            }
        });
        try {
            server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** Adds a response to a method and path, such as {@code GET /v3/projects}; headers are names and values in turn. */
    synchronized FakeServer on(String methodAndPath, int status, String body, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return on(methodAndPath, response.build());
    }

    /** Closes the connection of the next request without a response. */
    synchronized FakeServer cutOn(String methodAndPath) {
        return on(
                methodAndPath,
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
    }

    private FakeServer on(String methodAndPath, MockResponse response) {
        responses.computeIfAbsent(methodAndPath, key -> new ArrayDeque<>()).add(response);
        return this;
    }

    synchronized List<Received> requests() {
        return List.copyOf(received);
    }

    synchronized Received last() {
        return received.get(received.size() - 1);
    }

    /** Returns method and path of all requests, without the query. */
    List<String> lines() {
        return requests().stream().map(r -> r.line().replaceFirst("\\?.*", "")).toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized MockResponse response(RecordedRequest request) {
        String line = request.getMethod() + " " + request.getTarget();
        Map<String, String> headers = new HashMap<>();
        request.getHeaders().forEach(h -> headers.put(h.getFirst().toLowerCase(java.util.Locale.ROOT), h.getSecond()));
        received.add(new Received(
                line,
                headers,
                request.getBody() == null ? "" : request.getBody().utf8()));
        Deque<MockResponse> left = responses.get(line.replaceFirst("\\?.*", ""));
        if (left == null) {
            return new MockResponse.Builder().code(404).build();
        }
        return left.size() > 1 ? left.remove() : left.element();
    }
}
