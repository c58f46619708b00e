// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests expiration times in every format: keys are renewed in time and never used after they expire. */
class KeysEndTest {
    private static final Duration LIFE = Duration.ofHours(6);
    private static final Instant END = VirtualTime.START.plus(LIFE);
    private static final long SECONDS = END.getEpochSecond();

    @TempDir
    Path home;

    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger responses = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(KeySource.class)
    void readsTheExpirationAsTextAndAsANumber(KeySource source) {
        for (String end : List.of(
                "\"" + END + "\"",
                "\"" + END.toString().replace("Z", ".000000Z") + "\"",
                "\"" + END.toString().replace("Z", "+00:00") + "\"",
                Long.toString(SECONDS),
                SECONDS + ".0",
                SECONDS + ".999",
                SECONDS + "000",
                "1.7673446450E9",
                SECONDS + "000000",
                "\"" + SECONDS + "\"",
                "\" " + SECONDS + "000 \"",
                "\"" + SECONDS + ".5\"")) {
            CredentialsProvider provider = provider(source, number -> end);
            Credentials first = provider.credentials();
            Duration left = Duration.between(time.now(), END).minusSeconds(1);
            time.pass(left);
            assertThat(provider.isReady()).as("a second before %s", end).isTrue();
            time.pass(Duration.ofSeconds(2));
            assertThat(provider.isReady()).as("a second after %s", end).isFalse();
            assertThat(first).isNotNull();
            time.setWallClock(VirtualTime.START);
        }
    }

    @ParameterizedTest
    @EnumSource(KeySource.class)
    void rejectsAnInvalidExpirationByTheNameOfTheMember(KeySource source) {
        for (String end : List.of(
                "\"soon\"",
                "\"planted-2099\"",
                "3600",
                "0",
                "-1",
                "1e400",
                "true",
                "{\"planted\":1}",
                "[" + SECONDS + "]",
                "\"3600\"",
                "\"2026-13-45T00:00:00Z\"")) {
            CredentialsProvider provider = provider(source, number -> end);

            assertThatThrownBy(provider::credentials)
                    .as(end)
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageEndingWith(" returned an " + source.endMember() + " that is not a time.")
                    .hasMessageNotContaining("planted")
                    .hasNoCause();
            assertThat(provider.isReady()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(KeySource.class)
    void renewsKeysWithoutAnExpirationSoonWithOneWarning(KeySource source) {
        for (String end : List.of("", "null", "\"\"", "\"0001-01-01T00:00:00Z\"")) {
            try (LogCapture log = LogCapture.start()) {
                CredentialsProvider provider = provider(source, number -> end);
                Credentials first = provider.credentials();
                time.pass(Duration.ofMinutes(4).plusSeconds(59));
                assertThat(provider.isReady()).isTrue();
                time.pass(Duration.ofSeconds(1));

                assertThat(provider.isReady()).as("after five minutes").isFalse();
                assertThat(provider.credentials()).isNotEqualTo(first);
                assertThat(log.lines())
                        .filteredOn(line -> line.contains("returned credentials without " + source.endMember()))
                        .singleElement()
                        .asString()
                        .startsWith("WARN");
                Leaks.assertNone(log.lines(), KeySource.SECRETS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(KeySource.class)
    void rejectsExpiredKeys(KeySource source) {
        CredentialsProvider provider = provider(source, number -> "\"" + VirtualTime.START.minusSeconds(1) + "\"");

        assertThatThrownBy(provider::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("expired at 2026-01-02T03:04:04Z; the local time is 2026-01-02T03:04:05Z: check");
    }

    @ParameterizedTest
    @EnumSource(KeySource.class)
    void measuresTheLifetimeByTheClockOfTheService(KeySource source) {
        for (Duration off : List.of(Duration.ofHours(24), Duration.ofHours(-3))) {
            time.setWallClock(VirtualTime.START.plus(off));
            String date = CannedResponses.httpDate(VirtualTime.START);
            CredentialsProvider provider = provider(source, number -> "\"" + END + "\"", "Date", date);

            provider.credentials();
            time.pass(LIFE.minusSeconds(1));
            assertThat(provider.isReady()).as("%s ahead", off).isTrue();
            time.pass(Duration.ofSeconds(1));
            assertThat(provider.isReady()).as("%s ahead", off).isFalse();
        }
    }

    @Test
    void ignoresAnUnusableServerDate() {
        for (String date : List.of("soon", CannedResponses.httpDate(END.plusSeconds(1)), "")) {
            CredentialsProvider provider = provider(KeySource.ALIBABA_ROLE, number -> "\"" + END + "\"", "Date", date);

            assertThat(provider.credentials()).isNotNull();
            assertThat(provider.isReady()).isTrue();
        }
    }

    private CredentialsProvider provider(KeySource source, IntFunction<String> end, String... headers) {
        return source.provider(home, time, FakeTransport.of((call, deadline) -> {
            int number = responses.incrementAndGet();
            return source.response(call, end.apply(number), number, headers);
        }));
    }
}
