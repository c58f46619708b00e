// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.ok;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.EventLog;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's rate limit, seen from its calls. */
@Timeout(60)
class RateLimitTest {
    private final VirtualTime time = new VirtualTime();
    private final FakeTransport transport = FakeTransport.of(ok());
    private final EventLog log = new EventLog();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void attemptsAreSpaced(Way way) {
        try (CssClient css = css(RateLimit.perSecond(2))) {
            for (int i = 0; i < 5; i++) {
                way.read(css);
            }
        }
        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(2));
        assertThat(transport.sent()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aBurstGoesOutAtOnceAndComesBack(Way way) {
        try (CssClient css = css(RateLimit.perSecond(1).withBurst(3))) {
            for (int i = 0; i < 4; i++) {
                way.read(css);
            }
            assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(1));

            time.advance(Duration.ofHours(1));
            for (int i = 0; i < 3; i++) {
                way.read(css);
            }
            assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(3_601));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void repetitionsTakePermitsToo(Way way) {
        FakeTransport failing = FakeTransport.of(responses(503, ""), ok());
        try (CssClient css = Clients.cssBuilder(failing, time)
                .rateLimit(RateLimit.perSecond(0.1))
                .build()) {
            assertThat(way.read(css).attempts()).isEqualTo(2);
        }
        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void waitingCountsAgainstTheTimeOfTheCall(Way way) {
        time.manual();
        RequestOptions hurried = RequestOptions.none().withCallTimeout(Duration.ofSeconds(4));
        try (CssClient css = css(RateLimit.perSecond(0.2))) {
            way.read(css);
            CompletableFuture<Void> clock = CompletableFuture.runAsync(() -> {
                while (time.waiting() == 0 || time.watching() == 0) {
                    Thread.onSpinWait();
                }
                time.advance(Duration.ofSeconds(4));
            });
            CallTimeoutException thrown =
                    catchThrowableOfType(CallTimeoutException.class, () -> way.read(css.with(hurried)));
            clock.join();
            assertThat(thrown).hasMessage("CSS.UpgradeDetail failed: no permit of the rate limit in time.");
            assertThat(thrown.attempts()).isZero();
        }
        assertThat(transport.sent()).hasSize(1);
        assertThat(log.lines()).endsWith("started", "ended 0 CallTimeoutException");
    }

    @Test
    void asynchronousCallsQueueInOrderWithoutThreadsAndACancelledOneMakesRoom() {
        time.manual();
        List<CompletableFuture<?>> futures = new ArrayList<>();
        try (CssClient css = css(RateLimit.perSecond(1))) {
            for (int i = 0; i < 6; i++) {
                futures.add(write(css, "a" + i));
            }
            assertThat(transport.sent()).hasSize(1);
            assertThat(time.waiting()).isEqualTo(1);

            futures.get(2).cancel(false);
            time.advance(Duration.ofSeconds(2));
            assertThat(transport.sent()).hasSize(3);
            time.advance(Duration.ofSeconds(2));
            assertThat(transport.sent())
                    .extracting(call -> call.url().replaceFirst(".*/(a\\d)/.*", "$1"))
                    .containsExactly("a0", "a1", "a3", "a4", "a5");
            assertThat(time.waiting() + time.watching()).isZero();
        }
        assertThat(log.ends()).isEqualTo(6);
    }

    @Test
    void cancelledWaitsDelayNoLaterCall() {
        time.manual();
        try (CssClient css = css(RateLimit.perSecond(1))) {
            List<CompletableFuture<?>> futures = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                futures.add(write(css, "a" + i));
            }
            futures.forEach(future -> future.cancel(false));
            CompletableFuture<?> last = write(css, "b");
            time.advance(Duration.ofSeconds(1));
            assertThat(last).isCompleted();
        }
        assertThat(transport.sent()).hasSize(2);
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsTheFlag() {
        time.manual();
        Thread caller = Thread.currentThread();
        try (CssClient css = css(RateLimit.perSecond(1))) {
            Way.BLOCKING.read(css);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
                while (time.waiting() == 0) {
                    Thread.onSpinWait();
                }
                caller.interrupt();
            });
            assertThat(catchThrowable(() -> Way.BLOCKING.write(css))).isInstanceOf(CallCancelledException.class);
            other.join();
            assertThat(Thread.interrupted()).isTrue();

            CompletableFuture<?> next = write(css, "a");
            time.advance(Duration.ofSeconds(1));
            assertThat(next).isCompleted();
        }
        assertThat(transport.sent()).hasSize(2);
    }

    @Test
    @Timeout(60) // a search for each would take minutes, and a busy machine does not take a minute without
    void manyWhoLeaveAreNotSearchedForOneByOne() {
        time.manual();
        RateLimiter limiter = new RateLimiter(RateLimit.perSecond(1), time);
        List<CompletableFuture<Void>> permits = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            permits.add(limiter.acquire());
        }
        Collections.reverse(permits);
        permits.forEach(permit -> permit.cancel(false));

        CompletableFuture<Void> last = limiter.acquire();
        time.advance(Duration.ofSeconds(1));
        assertThat(last).isCompleted();
    }

    @Test
    void aSlowCallWithAPermitDelaysNoOther() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(5);
        AtomicBoolean blocked = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        Signer slow = (call, credentials, at) -> {
            if (Thread.currentThread() != caller && blocked.compareAndSet(false, true)) {
                awaitQuietly(release);
            }
            return call;
        };
        try (CssClient css = Clients.cssBuilder(transport, time)
                .scheduler(Scheduler.system())
                .signer(slow)
                .rateLimit(RateLimit.perSecond(20))
                .build()) {
            for (int i = 0; i < 6; i++) {
                CompletableFuture<?> unused =
                        write(css, "a" + i).whenComplete((response, failure) -> others.countDown());
            }
            assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(blocked).isTrue();
        } finally {
            release.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void credentialsThatEndDuringALongWaitAreAskedForAnew(Way way) {
        AtomicInteger asked = new AtomicInteger();
        CredentialsProvider slow = new CredentialsProvider() {
            @Override
            public Credentials credentials() {
                return Credentials.token("token-" + asked.incrementAndGet());
            }

            @Override
            public boolean isReady() {
                return false;
            }
        };
        try (CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(slow)
                .rateLimit(RateLimit.perSecond(0.1))
                .build()) {
            way.read(css);
            CompletableFuture<Void> clock = whenAThreadWaits(Duration.ofSeconds(10));
            way.read(css);
            clock.join();
        }
        assertThat(transport.sent())
                .extracting(call -> call.header("X-Auth-Token"))
                .containsExactly("token-1", "token-3");
    }

    @Test
    void aPermitThatNothingWasSentWithGoesToTheNext() {
        AtomicInteger asked = new AtomicInteger();
        CredentialsProvider ending = new CredentialsProvider() {
            @Override
            public Credentials credentials() {
                if (asked.incrementAndGet() == 3) {
                    throw new CredentialsException("they ended", null);
                }
                return Credentials.token("t");
            }

            @Override
            public boolean isReady() {
                return false;
            }
        };
        try (CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(ending)
                .rateLimit(RateLimit.perSecond(0.1))
                .build()) {
            Way.BLOCKING.read(css);
            CompletableFuture<Void> clock = whenAThreadWaits(Duration.ofSeconds(10));
            assertThat(catchThrowable(() -> Way.BLOCKING.read(css))).isInstanceOf(CredentialsException.class);
            clock.join();
            Way.BLOCKING.read(css);
        }
        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(10));
        assertThat(transport.sent()).hasSize(2);
    }

    private CompletableFuture<Void> whenAThreadWaits(Duration passes) {
        time.manual();
        return CompletableFuture.runAsync(() -> {
            while (time.waiting() == 0 || time.watching() == 0) {
                Thread.onSpinWait();
            }
            time.advance(passes);
        });
    }

    @Test
    void viewsShareTheLimitAndNewClientsHaveTheirOwn() {
        try (CssClient css = css(RateLimit.perSecond(1));
                CssClient other = css.toBuilder().build()) {
            Way.BLOCKING.read(css);
            Way.BLOCKING.read(other);
            assertThat(time.elapsed()).isZero();
            Way.BLOCKING.read(css.with(RequestOptions.none()));
            assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aClockThatStandsStillDelaysNoCall(Way way) {
        try (CssClient css = CssClient.builder()
                .endpoint("http://127.0.0.1:1")
                .projectId("p1")
                .credentials(io.clusterupgrade.credentials.Credentials.token("t"))
                .transport(transport)
                .clock(Clock.fixed(VirtualTime.START, ZoneOffset.UTC))
                .sleeper(duration -> {})
                .rateLimit(RateLimit.perSecond(0.001))
                .build()) {
            for (int i = 0; i < 4; i++) {
                way.read(css);
            }
        }
        assertThat(transport.sent()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e-300, Double.NaN, Double.POSITIVE_INFINITY})
    void anInvalidRateIsRejected(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perSecond(rate))
                .withMessageStartingWith("permitsPerSecond must be at least 0.00001 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimit(1, 0))
                .withMessage("burst < 1: 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 1e300, 1})
    void oddRatesBreakNothing(double rate) {
        try (CssClient css = css(new RateLimit(rate, Integer.MAX_VALUE))) {
            for (int i = 0; i < 10; i++) {
                Way.BLOCKING.read(css);
            }
        }
        assertThat(time.elapsed()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CssClient css(RateLimit limit) {
        return Clients.cssBuilder(transport, time)
                .rateLimit(limit)
                .callListener(log)
                .build();
    }

    private static CompletableFuture<?> write(CssClient css, String action) {
        return css.callAsync(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry("c", action));
    }
}
