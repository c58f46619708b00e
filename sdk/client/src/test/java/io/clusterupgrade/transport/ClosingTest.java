// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static io.clusterupgrade.testkit.Wire.failure;
import static io.clusterupgrade.testkit.Wire.get;
import static io.clusterupgrade.testkit.Wire.put;
import static io.clusterupgrade.testkit.Wire.response;
import static io.clusterupgrade.testkit.Wire.send;
import static io.clusterupgrade.testkit.Wire.sendAsync;
import static io.clusterupgrade.testkit.Wire.server;
import static io.clusterupgrade.testkit.Wire.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockWebServer;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After {@link OkHttpTransport#close} nothing is sent and no connection is kept, whatever was in progress. */
@Timeout(60)
class ClosingTest {
    private final AtomicReference<ConnectionPool> pool = new AtomicReference<>();
    private final AtomicReference<OkHttpTransport> transport = new AtomicReference<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReadDuringCloseLeavesNoConnection(boolean blocking) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = RawServer.start(peer -> {
            peer.readRequest();
            arrived.countDown();
            peer.stall();
        })) {
            OkHttpTransport closing = recordingTransport(chain -> chain.proceed(chain.request()));
            CompletableFuture<HttpResponse> read = start(closing, server.url() + "/x", blocking);
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            closing.close();

            assertCancelled(read, RequestSent.MAYBE);
            assertThat(pool.get().connectionCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReadThatEndsWhileItIsClosedLeavesNoConnection(boolean blocking) throws Exception {
        try (MockWebServer server = server(response(200, "{}"))) {
            OkHttpTransport closing = recordingTransport(chain -> {
                Response response = chain.proceed(chain.request());
                byte[] whole = response.body().bytes();
                transport.get().close();
                return response.newBuilder()
                        .body(ResponseBody.create(whole, null))
                        .build();
            });
            CompletableFuture<HttpResponse> read = start(closing, url(server), blocking);

            assertCancelled(read, RequestSent.MAYBE);
            assertThat(pool.get().connectionCount()).isZero();
        }
    }

    @Test
    void closesIdleConnections() {
        try (MockWebServer server = server(response(200, "{}"))) {
            OkHttpTransport closing = recordingTransport(chain -> chain.proceed(chain.request()));
            send(closing, get(url(server)));
            assertThat(pool.get().connectionCount()).isEqualTo(1);

            closing.close();
            assertThat(pool.get().connectionCount()).isZero();
        }
    }

    @Test
    void aBlockingCallAfterwardsIsNotSent() {
        try (MockWebServer server = server(response(200, "{}"), response(200, "{}"))) {
            OkHttpTransport closed = OkHttpTransport.create();
            closed.close();
            for (HttpRequest request : new HttpRequest[] {get(url(server)), put(url(server))}) {
                ExchangeException failure = failure(closed, request);

                assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
                assertThat(failure.requestSent()).isEqualTo(RequestSent.NO);
                assertThat(failure).hasMessage("the transport is closed");
            }
            assertThat(server.getRequestCount()).isZero();
        }
    }

    private OkHttpTransport recordingTransport(Interceptor interceptor) {
        OkHttpTransport built = OkHttpTransport.builder()
                .callFactory(client -> factory(client, interceptor))
                .build();
        transport.set(built);
        return built;
    }

    /** Captures the pool of reads, which is created first; writes have their own pool, which keeps no connection. */
    private Call.Factory factory(OkHttpClient client, Interceptor interceptor) {
        pool.compareAndSet(null, client.connectionPool());
        return client.newBuilder().addInterceptor(interceptor).build();
    }

    private static CompletableFuture<HttpResponse> start(OkHttpTransport transport, String url, boolean blocking) {
        HttpExchange exchange = transport.start(get(url), Deadline.in(Duration.ofMinutes(1), Scheduler.system()));
        return blocking ? CompletableFuture.supplyAsync(exchange::await) : sendAsync(exchange);
    }

    private static void assertCancelled(CompletableFuture<HttpResponse> read, RequestSent sent) {
        assertThat(read)
                .failsWithin(20, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(ExchangeException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
                    assertThat(failure.requestSent()).isEqualTo(sent);
                    assertThat(failure.getCause()).isInstanceOf(IOException.class);
                });
    }
}
