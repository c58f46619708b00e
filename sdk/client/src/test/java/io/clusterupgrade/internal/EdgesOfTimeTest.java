// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.ok;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steady counts that overflow in the middle of a call, durations as long as there are, and a clock at the end of all time. */
class EdgesOfTimeTest {
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    private final VirtualTime time = new VirtualTime();

    /** Only differences of a count mean something: half a second from here it turns negative, or positive, or passes zero. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE - 500_000_000L, Long.MIN_VALUE, -500_000_000L, 0})
    void theCountMayOverflowInTheMiddleOfACall(long start) {
        for (Way way : Way.values()) {
            FakeTransport transport = FakeTransport.of(huawei(429, "CSS.1", "slow", "Retry-After", "2"), ok());
            VirtualTime fresh = new VirtualTime();
            try (CssClient css = Clients.cssBuilder(transport, fresh)
                    .scheduler(new Counting(fresh, start))
                    .rateLimit(RateLimit.perSecond(1))
                    .callTimeout(Duration.ofSeconds(10))
                    .build()) {
                assertThat(way.read(css).attempts()).isEqualTo(2);
                assertThat(way.write(css).attempts()).isEqualTo(1);
            }
            assertThat(fresh.elapsed()).isEqualTo(Duration.ofSeconds(3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE - 500_000_000L, Long.MIN_VALUE, -500_000_000L})
    void aCallEndsInTimeOverAnOverflow(long start) {
        for (Way way : Way.values()) {
            FakeTransport transport = FakeTransport.of(responses(503, ""));
            VirtualTime fresh = new VirtualTime();
            try (CssClient css = Clients.cssBuilder(transport, fresh)
                    .scheduler(new Counting(fresh, start))
                    .callTimeout(Duration.ofMillis(1_200))
                    .build()) {
                assertThat(catchThrowable(() -> way.read(css))).isExactlyInstanceOf(ServerException.class);
            }
            assertThat(transport.sent()).as("0.5 s fit, another 1 s does not").hasSize(2);
        }
    }

    @Test
    void aWaitForAPermitEndsInTimeOverAnOverflow() {
        FakeTransport transport = FakeTransport.of(ok());
        try (CssClient css = Clients.cssBuilder(transport, time)
                .scheduler(new Counting(time, Long.MAX_VALUE - 500_000_000L))
                .rateLimit(RateLimit.perSecond(0.01))
                .callTimeout(Duration.ofSeconds(10))
                .build()) {
            time.manual();
            css.call(
                    io.clusterupgrade.css.CssOperations.UPGRADE_DETAIL,
                    io.clusterupgrade.css.request.UpgradeDetailRequest.builder("c")
                            .build());
            var second = css.callAsync(
                    io.clusterupgrade.css.CssOperations.UPGRADE_DETAIL,
                    io.clusterupgrade.css.request.UpgradeDetailRequest.builder("c")
                            .build());
            time.advance(Duration.ofSeconds(9));
            assertThat(second).isNotDone();
            time.advance(Duration.ofSeconds(2));

            assertThat(catchThrowable(second::join)).hasCauseInstanceOf(CallTimeoutException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void durationsMayBeAsLongAsThereAre(Way way) {
        RetryPolicy patient = RetryPolicy.builder()
                .firstDelay(LONGEST)
                .longestDelay(LONGEST)
                .longestRetryAfter(LONGEST)
                .build();
        try (RawServer server = RawServer.start(peer -> {
                    while (true) {
                        peer.readRequest();
                        peer.ok("{}");
                    }
                });
                CssClient css = CssClient.builder()
                        .endpoint(server.url())
                        .projectId("p")
                        .signer(Signer.none())
                        .connectTimeout(LONGEST)
                        .attemptTimeout(LONGEST)
                        .callTimeout(LONGEST)
                        .retryPolicy(patient)
                        .rateLimit(RateLimit.perSecond(1_000).withBurst(Integer.MAX_VALUE))
                        .build()) {
            CssClient view =
                    css.with(RequestOptions.none().withCallTimeout(LONGEST).withAttemptTimeout(LONGEST));
            for (CssClient client : new CssClient[] {css, view}) {
                assertThat(way.read(client).status()).isEqualTo(200);
                assertThat(way.write(client).status()).isEqualTo(200);
            }
        }
        assertThat(patient.delay(1)).isPositive();
        assertThat(patient.delay(Integer.MAX_VALUE)).isPositive();
    }

    @Test
    void aDelayMayBeAsLongAsThereIsAndBeDropped() {
        Scheduler.system().schedule(LONGEST, () -> {}).cancel();
        Scheduler.system().watch(LONGEST.negated(), () -> {}).cancel();
    }

    @Test
    void theShortestTimeToConnectIsAMillisecond() {
        OkHttpTransport.builder().connectTimeout(Duration.ofNanos(1)).build().close();

        assertThat(catchThrowable(() -> OkHttpTransport.builder().connectTimeout(Duration.ZERO)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("connectTimeout must be positive: PT0S");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aClockAtTheEndOfAllTimeEndsNoCall(Way way) {
        FakeTransport transport = FakeTransport.of(
                huawei(429, "CSS.1", "slow", "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"),
                huawei(429, "CSS.1", "slow", "Retry-After", "0"),
                ok());
        for (Instant end : new Instant[] {Instant.MAX, Instant.MIN}) {
            try (CssClient css = Clients.cssBuilder(transport, time)
                    .scheduler(null)
                    .clock(Clock.fixed(end, ZoneOffset.UTC))
                    .signer(Signer.none())
                    .build()) {
                Throwable unused = catchThrowable(() -> way.write(css));
                assertThat(way.write(css).status()).isEqualTo(200);
                assertThat(way.read(css).status()).isEqualTo(200);
            }
        }
    }

    /** Virtual time whose steady count begins somewhere else. */
    private record Counting(VirtualTime time, long start) implements Scheduler {
        @Override
        public Instant now() {
            return time.now();
        }

        @Override
        public long nanoTime() {
            return start + time.nanoTime();
        }

        @Override
        public void sleep(Duration duration) {
            time.sleep(duration);
        }

        @Override
        public Scheduled schedule(Duration delay, Runnable task) {
            return time.schedule(delay, task);
        }

        @Override
        public Scheduled watch(Duration delay, Runnable task) {
            return time.watch(delay, task);
        }
    }
}
