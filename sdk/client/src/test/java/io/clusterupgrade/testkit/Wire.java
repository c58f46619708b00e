// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

/** Short helpers for tests of a transport. */
public final class Wire {
    private Wire() {}

    public static HttpRequest get(String url) {
        return HttpRequest.of("GET", url, Map.of(), new byte[0]);
    }

    public static HttpRequest put(String url) {
        return HttpRequest.of("PUT", url, Map.of("Content-Type", "application/json"), new byte[0]);
    }

    public static HttpResponse send(Transport transport, HttpRequest call) {
        return send(transport, call, Duration.ofSeconds(10));
    }

    public static HttpResponse send(Transport transport, HttpRequest call, Duration timeout) {
        return transport.start(call, Deadline.in(timeout, Scheduler.system())).await();
    }

    public static ExchangeException failure(Transport transport, HttpRequest call) {
        return failure(transport, call, Duration.ofSeconds(10));
    }

    public static ExchangeException failure(Transport transport, HttpRequest call, Duration timeout) {
        return catchThrowableOfType(ExchangeException.class, () -> send(transport, call, timeout));
    }

    /** Sends in the background; the future fails with the {@link ExchangeException}. */
    public static CompletableFuture<HttpResponse> sendAsync(HttpExchange exchange) {
        CompletableFuture<HttpResponse> future = new CompletableFuture<>();
        exchange.onDone(new HttpExchange.Handler() {
            @Override
            public void onResponse(HttpResponse reply) {
                future.complete(reply);
            }

            @Override
            public void onFailure(ExchangeException failure) {
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    public static String text(HttpResponse reply) {
        return StandardCharsets.UTF_8.decode(reply.body()).toString();
    }

    /** Starts a server on 127.0.0.1. */
    public static MockWebServer server(MockResponse... responses) {
        MockWebServer server = new MockWebServer();
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (MockResponse response : responses) {
            server.enqueue(response);
        }
        return server;
    }

    public static String url(MockWebServer server) {
        return "http://127.0.0.1:" + server.getPort();
    }

    public static MockResponse response(int status, String body, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return response.build();
    }
}
