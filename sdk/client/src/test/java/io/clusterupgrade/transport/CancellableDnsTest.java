// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static io.clusterupgrade.testkit.Wire.failure;
import static io.clusterupgrade.testkit.Wire.get;
import static io.clusterupgrade.testkit.Wire.put;
import static io.clusterupgrade.testkit.Wire.response;
import static io.clusterupgrade.testkit.Wire.send;
import static io.clusterupgrade.testkit.Wire.sendAsync;
import static io.clusterupgrade.testkit.Wire.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Name servers that do not respond: the system's resolver waits for them, the call does not. */
@Timeout(60)
class CancellableDnsTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void releaseTheResolver() {
        never.countDown();
    }

    private List<InetAddress> silent(String host) throws UnknownHostException {
        asked.countDown();
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new AssertionError("a resolver is never interrupted", e);
        }
        throw new UnknownHostException(host);
    }

    private static OkHttpTransport transport(Dns dns) {
        return OkHttpTransport.builder()
                .client(new OkHttpClient.Builder().dns(new CancellableDns(dns)).build())
                .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLookupEndsAtTheDeadlineOfTheAttempt(boolean read) {
        try (OkHttpTransport transport = transport(this::silent)) {
            HttpRequest request = read ? get("http://silent.test/x") : put("http://silent.test/x");
            ExchangeException failure = failure(transport, request, Duration.ofMillis(200));

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.requestSent()).isEqualTo(RequestSent.NO);
        }
    }

    @Test
    void aLookupEndsWithAnInterrupt() throws Exception {
        try (OkHttpTransport transport = transport(this::silent)) {
            CompletableFuture<ExchangeException> ended = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                ExchangeException failure = failure(transport, get("http://silent.test/x"), Duration.ofMinutes(10));
                ended.complete(Thread.currentThread().isInterrupted() ? failure : null);
            });
            thread.start();
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();

            assertThat(ended.get(20, TimeUnit.SECONDS))
                    .as("interrupt flag set")
                    .isNotNull()
                    .satisfies(failure -> {
                        assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
                        assertThat(failure.requestSent()).isEqualTo(RequestSent.NO);
                    });
        }
    }

    @Test
    void aLookupEndsWhenTheCallIsCancelled() throws Exception {
        try (OkHttpTransport transport = transport(this::silent)) {
            HttpExchange exchange = transport.start(
                    get("http://silent.test/x"), Deadline.in(Duration.ofMinutes(10), Scheduler.system()));
            CompletableFuture<HttpResponse> read = sendAsync(exchange);
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            exchange.cancel();

            assertThat(read)
                    .failsWithin(20, TimeUnit.SECONDS)
                    .withThrowableOfType(ExecutionException.class)
                    .havingCause()
                    .isInstanceOfSatisfying(
                            ExchangeException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.CANCELLED));
        }
    }

    @Test
    void usesTheAddressesOfTheResolverAndReportsItsFailure() throws Exception {
        try (MockWebServer server = server(response(200, "found"));
                OkHttpTransport transport = transport(host -> {
                    if (host.equals("here.test")) {
                        return List.of(InetAddress.getLoopbackAddress());
                    }
                    throw new UnknownHostException(host + " does not exist");
                })) {
            assertThat(send(transport, get("http://here.test:" + server.getPort() + "/x"))
                            .status())
                    .isEqualTo(200);
            assertThat(failure(transport, get("http://there.test/x")))
                    .hasMessage("no connection to there.test:80 (there.test does not exist)");
        }
    }

    @Test
    void rethrowsAFaultOfTheResolverUnchanged() {
        IllegalStateException fault = new IllegalStateException("no resolver");
        CancellableDns dns = new CancellableDns(host -> {
            throw fault;
        });

        assertThatThrownBy(() -> dns.lookup("x.test")).isSameAs(fault);
    }
}
