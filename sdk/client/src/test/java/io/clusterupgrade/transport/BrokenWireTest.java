// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static io.clusterupgrade.testkit.Wire.failure;
import static io.clusterupgrade.testkit.Wire.get;
import static io.clusterupgrade.testkit.Wire.put;
import static io.clusterupgrade.testkit.Wire.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The failure of a broken exchange, above all whether the request may have been sent. */
class BrokenWireTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final OkHttpTransport transport = OkHttpTransport.create();

    @AfterEach
    void stop() {
        transport.close();
    }

    @Test
    void refusedConnection() {
        ExchangeException failure = failure(transport, put("http://127.0.0.1:" + RawServer.closedPort() + "/x"));

        assertFailure(failure, Kind.CONNECT, RequestSent.NO, null);
        assertThat(failure).hasMessageContaining("no connection to 127.0.0.1:");
    }

    @Test
    void unknownHost() {
        OkHttpClient nameless = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();
        try (OkHttpTransport own = OkHttpTransport.builder().client(nameless).build()) {
            assertFailure(failure(own, put("http://nobody.invalid/x")), Kind.CONNECT, RequestSent.NO, null);
        }
    }

    @Test
    void tlsToAServerThatSpeaksNone() {
        try (RawServer server = RawServer.start(peer -> peer.write("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            ExchangeException failure = failure(transport, put(server.url().replace("http:", "https:") + "/x"));

            assertFailure(failure, Kind.CONNECT, RequestSent.NO, null);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connectionThatEndsInTheTlsHandshake(boolean reset) {
        try (RawServer server = RawServer.start(peer -> {
            peer.readSome();
            if (reset) {
                peer.reset();
            }
        })) {
            ExchangeException failure = failure(transport, put(server.url().replace("http:", "https:") + "/x"));

            assertFailure(failure, Kind.CONNECT, RequestSent.NO, null);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connectionThatEndsWithoutAResponse(boolean reset) {
        try (RawServer server = RawServer.start(peer -> {
            peer.readRequest();
            if (reset) {
                peer.reset();
            }
        })) {
            ExchangeException failure = failure(transport, put(server.url() + "/x"));

            assertFailure(failure, Kind.BROKEN, RequestSent.MAYBE, null);
            assertThat(failure.staleConnection()).isFalse();
            assertThat(server.requests()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void connectionThatEndsBeforeTheRequestIsRead() {
        try (RawServer server = RawServer.start(RawServer.Peer::reset)) {
            ExchangeException failure = failure(transport, put(server.url() + "/x"));

            // Depending on timing, the reset arrives while connecting, when nothing was sent, or later; then the
            // outcome is unknown.
            boolean isMetLater = failure.kind() == Kind.BROKEN;
            assertThat(failure.kind()).isIn(Kind.BROKEN, Kind.CONNECT);
            assertThat(failure.requestSent()).isEqualTo(isMetLater ? RequestSent.MAYBE : RequestSent.NO);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 2",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\n",
                "this is no HTTP\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n"
            })
    void aTruncatedHeadLeavesNoPartialResponse(String head) {
        try (RawServer server = responding(head)) {
            assertFailure(failure(transport, put(server.url() + "/x")), Kind.BROKEN, RequestSent.MAYBE, null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 202 Accepted\r\nX-Request-Id: r1\r\nContent-Length: 10\r\n\r\n{\"a\"",
                "HTTP/1.1 202 Accepted\r\nX-Request-Id: r1\r\nContent-Length: 10\r\n\r\n",
                "HTTP/1.1 202 Accepted\r\nX-Request-Id: r1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n",
                "HTTP/1.1 202 Accepted\r\nX-Request-Id: r1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void aTruncatedBodyKeepsTheHead(String response) {
        try (RawServer server = responding(response)) {
            ExchangeException failure = failure(transport, put(server.url() + "/x"));

            assertFailure(failure, Kind.BROKEN, RequestSent.MAYBE, 202);
            assertThat(failure.partialResponse().header("x-request-id")).isEqualTo("r1");
        }
    }

    @Test
    void stalledHead() {
        try (RawServer server = stallingAfter("")) {
            assertFailure(failure(transport, put(server.url() + "/x"), SHORT), Kind.TIMEOUT, RequestSent.MAYBE, null);
        }
    }

    @Test
    void stalledBody() {
        try (RawServer server = stallingAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{")) {
            assertFailure(failure(transport, get(server.url() + "/x"), SHORT), Kind.TIMEOUT, RequestSent.MAYBE, 200);
        }
    }

    @Test
    void trickledBodyCannotOutliveTheDeadline() {
        try (RawServer server = RawServer.start(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\n\r\n");
            for (int i = 0; i < 1_000; i++) {
                peer.write(" ");
                CompletableFuture<?> pause =
                        new CompletableFuture<>().completeOnTimeout(null, 20, TimeUnit.MILLISECONDS);
                pause.join();
            }
        })) {
            assertFailure(failure(transport, get(server.url() + "/x"), SHORT), Kind.TIMEOUT, RequestSent.MAYBE, 200);
        }
    }

    @Test
    void noTimeLeftMeansNothingIsSent() {
        try (RawServer server = RawServer.start(peer -> {
            peer.readRequest();
            peer.ok("{}");
        })) {
            Deadline passed = Deadline.in(Duration.ofNanos(1), Scheduler.system());
            while (!passed.isPassed()) {
                Thread.onSpinWait();
            }
            HttpExchange exchange = transport.start(put(server.url() + "/x"), passed);
            ExchangeException failure =
                    org.assertj.core.api.Assertions.catchThrowableOfType(ExchangeException.class, exchange::await);

            assertFailure(failure, Kind.TIMEOUT, RequestSent.NO, null);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anInterruptWhileConnectingCancelsTheRequestUnsent() {
        OkHttpClient interrupting = new OkHttpClient.Builder()
                .dns(host -> {
                    Thread.currentThread().interrupt();
                    return List.of(InetAddress.getLoopbackAddress());
                })
                .build();
        try (RawServer server = responding("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                OkHttpTransport own =
                        OkHttpTransport.builder().client(interrupting).build()) {
            ExchangeException failure = failure(own, put(server.url().replace("127.0.0.1", "here.test") + "/x"));

            assertThat(Thread.interrupted()).isTrue();
            assertFailure(failure, Kind.CANCELLED, RequestSent.NO, null);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anInterruptDuringTheResponseKeepsTheFlagAndLeavesTheOutcomeUnknown() {
        Thread caller = Thread.currentThread();
        try (RawServer server = RawServer.start(peer -> {
            peer.readRequest();
            caller.interrupt();
            peer.write("HTTP/1.1 200 OK\r\n");
            peer.write("Content-Length: 2\r\n\r\n{}");
        })) {
            RequestSent sent = RequestSent.MAYBE;
            try {
                assertThat(send(transport, put(server.url() + "/x")).status()).isEqualTo(200);
            } catch (ExchangeException e) {
                assertThat(e.kind()).isEqualTo(Kind.CANCELLED);
                sent = e.requestSent();
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(sent).isEqualTo(RequestSent.MAYBE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cancellingAnAsynchronousExchangeEndsItAtOnce() throws Exception {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        try (RawServer server = RawServer.start(peer -> {
            peer.readRequest();
            arrived.complete(null);
            peer.stall();
        })) {
            HttpExchange exchange =
                    transport.start(put(server.url() + "/x"), Deadline.in(Duration.ofSeconds(20), Scheduler.system()));
            CompletableFuture<HttpResponse> future = Wire.sendAsync(exchange);
            arrived.get(10, TimeUnit.SECONDS);
            exchange.cancel();

            ExecutionException ended = org.assertj.core.api.Assertions.catchThrowableOfType(
                    ExecutionException.class, () -> future.get(5, TimeUnit.SECONDS));
            assertFailure((ExchangeException) ended.getCause(), Kind.CANCELLED, RequestSent.MAYBE, null);
        }
    }

    private static RawServer responding(String response) {
        return RawServer.start(peer -> {
            peer.readRequest();
            peer.write(response);
        });
    }

    private static RawServer stallingAfter(String beginning) {
        return RawServer.start(peer -> {
            peer.readRequest();
            peer.write(beginning);
            peer.stall();
        });
    }

    private static void assertFailure(ExchangeException failure, Kind kind, RequestSent sent, Integer partialStatus) {
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).as("kind of %s", failure).isEqualTo(kind);
        assertThat(failure.requestSent()).as("sent of %s", failure).isEqualTo(sent);
        if (partialStatus == null) {
            assertThat(failure.partialResponse()).isNull();
        } else {
            assertThat(failure.partialResponse().status()).isEqualTo(partialStatus);
        }
    }
}
