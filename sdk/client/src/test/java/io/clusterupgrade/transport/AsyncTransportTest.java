// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static io.clusterupgrade.testkit.Wire.get;
import static io.clusterupgrade.testkit.Wire.put;
import static io.clusterupgrade.testkit.Wire.sendAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncTransportTest {
    @Test
    void aThousandCallsShareThirtyTwoThreads() throws Exception {
        CountDownLatch full = new CountDownLatch(32);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (MockWebServer server = Wire.server();
                OkHttpTransport transport = OkHttpTransport.create()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    full.countDown();
                    full.await(20, TimeUnit.SECONDS);
                    inFlight.decrementAndGet();
                    return Wire.response(200, "{}");
                }
            });
            Deadline deadline = Deadline.in(Duration.ofSeconds(50), Scheduler.system());
            List<CompletableFuture<HttpResponse>> futures = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                futures.add(sendAsync(transport.start(get(Wire.url(server) + "/" + i), deadline)));
            }
            assertThat(full.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(callThreads()).isLessThanOrEqualTo(32);
            for (CompletableFuture<HttpResponse> future : futures) {
                assertThat(future.get(40, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
            assertThat(most.get()).isEqualTo(32);
        }
    }

    @Test
    void timeInTheQueueCounts() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        VirtualTime time = new VirtualTime();
        try (RawServer server = RawServer.start(peer -> {
                    peer.readRequest();
                    arrived.countDown();
                    await(release);
                    peer.ok("{}");
                });
                OkHttpTransport transport =
                        OkHttpTransport.builder().maxCallsInFlight(1).build()) {
            CompletableFuture<HttpResponse> first = sendAsync(
                    transport.start(put(server.url() + "/1"), Deadline.in(Duration.ofMinutes(9), Scheduler.system())));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<HttpResponse> second =
                    sendAsync(transport.start(put(server.url() + "/2"), Deadline.in(Duration.ofSeconds(30), time)));
            time.advance(Duration.ofSeconds(31));
            release.countDown();

            assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(failure(second).kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure(second).requestSent()).isEqualTo(RequestSent.NO);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aQueuedCallFailsAtItsDeadlineNotWhenItLeavesTheQueue() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        VirtualTime time = new VirtualTime();
        try (RawServer server = RawServer.start(peer -> {
                    peer.readRequest();
                    arrived.countDown();
                    await(release);
                    peer.ok("{}");
                });
                OkHttpTransport transport =
                        OkHttpTransport.builder().maxCallsInFlight(1).build()) {
            CompletableFuture<HttpResponse> first = sendAsync(
                    transport.start(put(server.url() + "/1"), Deadline.in(Duration.ofMinutes(9), Scheduler.system())));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            List<CompletableFuture<HttpResponse>> queued = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                queued.add(sendAsync(
                        transport.start(put(server.url() + "/2"), Deadline.in(Duration.ofSeconds(30), time))));
            }
            assertThat(time.watching()).isEqualTo(3);
            time.advance(Duration.ofSeconds(30));

            for (CompletableFuture<HttpResponse> one : queued) {
                assertThat(one).isCompletedExceptionally();
                assertThat(failure(one).kind()).isEqualTo(Kind.TIMEOUT);
                assertThat(failure(one).requestSent()).isEqualTo(RequestSent.NO);
            }
            release.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            CompletableFuture<HttpResponse> last =
                    sendAsync(transport.start(put(server.url() + "/3"), Deadline.in(Duration.ofSeconds(30), time)));
            assertThat(last.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(2);
            assertThat(time.watching()).isZero();
        }
    }

    @Test
    void aQueuedCallThatIsCancelledIsNeverSent() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = RawServer.start(peer -> {
                    peer.readRequest();
                    arrived.countDown();
                    await(release);
                    peer.ok("{}");
                });
                OkHttpTransport transport =
                        OkHttpTransport.builder().maxCallsInFlight(1).build()) {
            Deadline deadline = Deadline.in(Duration.ofSeconds(30), Scheduler.system());
            CompletableFuture<HttpResponse> first = sendAsync(transport.start(put(server.url() + "/1"), deadline));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            HttpExchange exchange = transport.start(put(server.url() + "/2"), deadline);
            CompletableFuture<HttpResponse> second = sendAsync(exchange);
            exchange.cancel();
            release.countDown();

            assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(failure(second).kind()).isEqualTo(Kind.CANCELLED);
            assertThat(failure(second).requestSent()).isEqualTo(RequestSent.NO);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aFailingInterceptorLeavesTheOutcomeUnknown() throws Exception {
        OkHttpClient faulty = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    throw new IllegalStateException("a fault of the user");
                })
                .build();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {});
        try (MockWebServer server = Wire.server(Wire.response(200, "{}"));
                OkHttpTransport transport =
                        OkHttpTransport.builder().client(faulty).build()) {
            CompletableFuture<HttpResponse> future = sendAsync(transport.start(
                    put(Wire.url(server) + "/1"), Deadline.in(Duration.ofSeconds(30), Scheduler.system())));

            assertThat(failure(future).requestSent()).isEqualTo(RequestSent.MAYBE);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static ExchangeException failure(CompletableFuture<HttpResponse> future) throws Exception {
        try {
            throw new AssertionError("unexpected response: " + future.get(10, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return (ExchangeException) e.getCause();
        }
    }

    private static long callThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("cluster-upgrade-call")
                        || thread.getName().startsWith("OkHttp http"))
                .filter(Thread::isAlive)
                .count();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
