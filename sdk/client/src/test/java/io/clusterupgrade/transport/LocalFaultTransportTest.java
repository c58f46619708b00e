// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static io.clusterupgrade.testkit.Wire.get;
import static io.clusterupgrade.testkit.Wire.put;
import static io.clusterupgrade.testkit.Wire.response;
import static io.clusterupgrade.testkit.Wire.sendAsync;
import static io.clusterupgrade.testkit.Wire.server;
import static io.clusterupgrade.testkit.Wire.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockWebServer;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Failures of this program are distinguished from network failures, for blocking and asynchronous requests, and say
 * whether the request may have been sent.
 */
@Timeout(60)
class LocalFaultTransportTest {
    private final LinkageError fault = new NoSuchMethodError("'void okio.Buffer.gone()'");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorBeforeAnythingWasSent(boolean blocking) throws Exception {
        Interceptor faulty = chain -> {
            throw fault;
        };
        try (MockWebServer server = server(response(200, "{}"))) {
            ExchangeException failure = failure(faulty, put(url(server)), blocking);

            assertThat(failure.kind()).isEqualTo(Kind.LOCAL_FAULT);
            assertThat(failure.requestSent()).isEqualTo(RequestSent.NO);
            assertThat(failure).hasCause(fault).hasMessageContaining("failed in this program (" + fault + ")");
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorAfterTheResponse(boolean blocking) throws Exception {
        Interceptor faulty = chain -> {
            chain.proceed(chain.request()).close();
            throw fault;
        };
        try (MockWebServer server = server(response(200, "{}"))) {
            ExchangeException failure = failure(faulty, put(url(server)), blocking);

            assertThat(failure.kind()).isEqualTo(Kind.LOCAL_FAULT);
            assertThat(failure.requestSent()).isEqualTo(RequestSent.MAYBE);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    /** OkHttp throws a runtime exception for some malformed responses too: this is a broken connection. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRuntimeExceptionAfterTheRequestIsABrokenConnection(boolean blocking) throws Exception {
        Interceptor faulty = chain -> {
            chain.proceed(chain.request()).close();
            throw new IllegalArgumentException("byteCount < 0: -5");
        };
        try (MockWebServer server = server(response(200, "{}"))) {
            ExchangeException failure = failure(faulty, get(url(server)), blocking);

            assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failure.requestSent()).isEqualTo(RequestSent.MAYBE);
        }
    }

    @Test
    void aListenerThatFailsAtTheStartPreventsTheRequest() throws Exception {
        EventListener faulty = new EventListener() {
            @Override
            public void callStart(okhttp3.Call call) {
                throw new IllegalStateException("listener failed");
            }
        };
        try (MockWebServer server = server(response(200, "{}"));
                OkHttpTransport transport = OkHttpTransport.builder()
                        .client(new OkHttpClient.Builder().eventListener(faulty).build())
                        .build()) {
            for (boolean blocking : new boolean[] {true, false}) {
                ExchangeException failure = failure(transport, put(url(server)), blocking);

                assertThat(failure.kind()).isEqualTo(Kind.LOCAL_FAULT);
                assertThat(failure.requestSent()).isEqualTo(RequestSent.NO);
            }
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void anAsynchronousCallWithoutAThreadIsNotSentAndTheNextOneIs() throws Exception {
        AtomicReference<OkHttpClient> derived = new AtomicReference<>();
        try (MockWebServer server = server(response(200, "{}"));
                OkHttpTransport transport = OkHttpTransport.builder()
                        .callFactory(client -> {
                            derived.set(client);
                            return client;
                        })
                        .build()) {
            ThreadPoolExecutor threads =
                    (ThreadPoolExecutor) derived.get().dispatcher().executorService();
            var working = threads.getThreadFactory();
            threads.setThreadFactory(task -> {
                throw new OutOfMemoryError("unable to create native thread");
            });
            ExchangeException failure = failure(transport, put(url(server)), false);

            assertThat(failure.kind()).isEqualTo(Kind.LOCAL_FAULT);
            assertThat(failure.requestSent()).isEqualTo(RequestSent.NO);
            assertThat(server.getRequestCount()).isZero();

            threads.setThreadFactory(working);
            assertThat(start(transport, put(url(server)), false)
                            .get(20, TimeUnit.SECONDS)
                            .status())
                    .isEqualTo(200);
        }
    }

    private static ExchangeException failure(Interceptor interceptor, HttpRequest request, boolean blocking)
            throws InterruptedException, TimeoutException {
        try (OkHttpTransport transport = OkHttpTransport.builder()
                .client(new OkHttpClient.Builder().addInterceptor(interceptor).build())
                .build()) {
            return failure(transport, request, blocking);
        }
    }

    private static ExchangeException failure(OkHttpTransport transport, HttpRequest request, boolean blocking)
            throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError(start(transport, request, blocking).get(20, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return (ExchangeException) e.getCause();
        }
    }

    private static CompletableFuture<HttpResponse> start(
            OkHttpTransport transport, HttpRequest request, boolean blocking) {
        HttpExchange exchange = transport.start(request, Deadline.in(Duration.ofMinutes(1), Scheduler.system()));
        return blocking ? CompletableFuture.supplyAsync(exchange::await) : sendAsync(exchange);
    }
}
