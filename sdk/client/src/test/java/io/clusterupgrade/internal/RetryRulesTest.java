// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.alibaba;
import static io.clusterupgrade.testkit.CannedResponses.httpDate;
import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.ok;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.RetryPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often and how long: waits, limits and budgets, in virtual time. */
class RetryRulesTest {
    private final VirtualTime time = new VirtualTime();

    @ParameterizedTest
    @CsvSource({"0,0", "00,0", "7,7000", "0.5,500", "1.250,1250", "1e1,10000", "119.999,119999", "120,120000", "-0,0"})
    void theAdvisedPauseIsKept(String header, long millis) {
        for (Way way : Way.values()) {
            for (boolean write : new boolean[] {true, false}) {
                VirtualTime own = new VirtualTime();
                FakeTransport transport = FakeTransport.of(huawei(429, "CSS.1", "slow", "Retry-After", header), ok());
                try (CssClient css = Clients.css(transport, own)) {
                    assertThat(way.send(css, write).attempts()).isEqualTo(2);
                }
                assertThat(own.delays()).containsExactly(Duration.ofMillis(millis));
            }
        }
    }

    @Test
    void aPauseUntilADateIsMeasuredOnTheServersClock() {
        String server = httpDate(VirtualTime.START.minusSeconds(3600));
        String until = httpDate(VirtualTime.START.minusSeconds(3600 - 9));
        assertWait(Duration.ofSeconds(9), responses(503, "", "Date", server, "Retry-After", until));
        assertWait(
                Duration.ofSeconds(5), responses(503, "", "Retry-After", httpDate(VirtualTime.START.plusSeconds(5))));
        assertWait(Duration.ZERO, responses(503, "", "Retry-After", httpDate(VirtualTime.START.minusSeconds(60))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "", "1,5", "1 2", "NaN", "Thu, 99 Foo 2026"})
    void anInvalidRetryAfterIsIgnored(String header) {
        assertWait(Duration.ofMillis(500), responses(503, "", "Retry-After", header));
    }

    @Test
    void alibabasMillisecondsComeFirstAndOddNumbersFailNoCall() {
        FakeTransport transport = FakeTransport.of(
                alibaba(503, "Throttling.User", "slow", "x-acs-retry-after", "1500", "Retry-After", "60"),
                alibaba(503, "Throttling.User", "slow", "x-acs-retry-after", "1e-2147483647"),
                responses(200, "{}"));
        try (var ack = Clients.ack(transport, time)) {
            assertThat(Way.BLOCKING.read(ack).attempts()).isEqualTo(3);
        }
        assertThat(time.delays()).startsWith(Duration.ofMillis(1500)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"121", "120.001", "3600", "1e99999999", "99999999999999999999"})
    void aLongerPauseThanTwoMinutesEndsTheCallAtOnce(String header) {
        for (Way way : Way.values()) {
            FakeTransport transport = FakeTransport.of(huawei(429, "CSS.1", "slow", "Retry-After", header), ok());
            try (CssClient css = Clients.css(transport, time)) {
                ThrottledException thrown = catchThrowableOfType(ThrottledException.class, () -> way.write(css));
                assertThat(thrown.retryAfter()).isGreaterThan(Duration.ofMinutes(2));
            }
            assertThat(transport.sent()).hasSize(1);
        }
        assertThat(time.delays()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aLongerPauseThanWhatIsLeftEndsTheCallAtOnce(Way way) {
        FakeTransport transport = FakeTransport.of(huawei(429, "CSS.1", "slow", "Retry-After", "100"), ok());
        try (CssClient css = Clients.css(transport, time)) {
            CssClient hurried = css.with(RequestOptions.none().withCallTimeout(Duration.ofSeconds(100)));
            ThrottledException thrown = catchThrowableOfType(ThrottledException.class, () -> way.write(hurried));
            assertThat(thrown.retryAfter()).isEqualTo(Duration.ofSeconds(100));
        }
        assertThat(transport.sent()).hasSize(1);
        assertThat(time.elapsed()).isZero();
    }

    @Test
    void jitterIsFullAndBounded() {
        RetryPolicy policy = RetryPolicy.defaults();
        for (int attempt = 1; attempt <= 70; attempt++) {
            Duration limit = Duration.ofMillis((long) Math.min(20_000, 500 * Math.pow(2, attempt - 1)));
            for (int i = 0; i < 50; i++) {
                assertThat(policy.delay(attempt)).isBetween(Duration.ZERO, limit);
            }
        }
        assertThat(RetryPolicy.builder().jitter(() -> 0).build().delay(3)).isZero();
        assertThat(RetryPolicy.builder().jitter(() -> 1).build().delay(9)).isEqualTo(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anEmptyBudgetEndsRetriesAndSuccessesFillIt(Way way) {
        FakeTransport transport = new FakeTransport();
        try (CssClient css = Clients.cssBuilder(transport, time)
                .retryPolicy(RetryPolicy.builder().budget(2).jitter(() -> 1).build())
                .build()) {
            transport.then(responses(500, ""));
            assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(ServerException.class);
            assertThat(transport.sent()).hasSize(3);
            assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(ServerException.class);
            assertThat(transport.sent()).hasSize(4);

            transport.then(ok());
            for (int i = 0; i < 11; i++) {
                Throwable unused = catchThrowable(() -> way.read(css));
            }
            int before = transport.sent().size();
            transport.then(responses(500, "")).then(ok());
            way.read(css);
            assertThat(way.read(css).attempts()).isEqualTo(2);
            assertThat(transport.sent()).hasSize(before + 3);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void attemptsAreCountedForEachCallAndCanBeSet(Way way) {
        FakeTransport transport = FakeTransport.of(responses(500, ""));
        try (CssClient css = Clients.css(transport, time)) {
            for (int attempts : new int[] {1, 2, 6}) {
                int before = transport.sent().size();
                CssClient view = css.with(RequestOptions.none().withMaxAttempts(attempts));
                CloudException thrown = catchThrowableOfType(CloudException.class, () -> way.read(view));
                assertThat(thrown.attempts()).isEqualTo(attempts);
                assertThat(transport.sent()).hasSize(before + attempts);
            }
        }
    }

    @Test
    void theCallsTimeIsNeverExceeded() {
        for (Way way : Way.values()) {
            for (int seconds : new int[] {1, 7, 31, 59, 95, 180}) {
                VirtualTime own = new VirtualTime();
                Line stalls = (call, deadline) -> {
                    own.advance(deadline.remaining());
                    throw ExchangeException.of(Kind.TIMEOUT, RequestSent.MAYBE, "no response")
                            .build();
                };
                FakeTransport transport = FakeTransport.of(stalls);
                try (CssClient css = Clients.cssBuilder(transport, own)
                        .callTimeout(Duration.ofSeconds(seconds))
                        .build()) {
                    assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(CloudException.class);
                }
                assertThat(own.elapsed()).isLessThanOrEqualTo(Duration.ofSeconds(seconds));
                assertThat(transport.given())
                        .allMatch(given -> given.compareTo(Duration.ofSeconds(30)) <= 0 && !given.isZero());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aWriteThatTimesOutIsSentOnceHoweverMuchTimeIsLeft(Way way) {
        Line stalls = (call, deadline) -> {
            time.advance(deadline.remaining());
            throw ExchangeException.of(Kind.TIMEOUT, RequestSent.MAYBE, "no response")
                    .build();
        };
        FakeTransport transport = FakeTransport.of(stalls, ok());
        try (CssClient css = Clients.css(transport, time)) {
            assertThat(catchThrowable(() -> way.write(css))).isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void endlessTimeOutsAreTimeOutsToo() {
        FakeTransport transport = FakeTransport.of(ok());
        try (CssClient css = Clients.cssBuilder(transport, time)
                .callTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                .attemptTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                .build()) {
            assertThat(Way.BLOCKING.read(css).status()).isEqualTo(200);
        }
    }

    private static void assertWait(Duration expected, Line line) {
        for (Way way : Way.values()) {
            VirtualTime time = new VirtualTime();
            try (CssClient css = Clients.css(FakeTransport.of(line, ok()), time)) {
                way.read(css);
            }
            assertThat(time.delays()).isEqualTo(List.of(expected));
        }
    }
}
