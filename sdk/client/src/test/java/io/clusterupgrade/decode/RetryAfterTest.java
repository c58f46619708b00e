// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.TestResponses.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "1, PT1S",
        "' 3 ', PT3S",
        "56.818, PT56.818S",
        "0.0004, PT0S",
        "0.5, PT0.5S",
        "1e2, PT100S",
        "120, PT2M",
        "99999999999999999999, PT8760H",
        "1e999999, PT8760H",
        "1e2147483647, PT8760H",
        "1e-2147483647, PT0S"
    })
    void readsWholeAndDecimalSeconds(String value, Duration wait) {
        assertThat(RetryAfter.of(response(429, "", "Retry-After", value), NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "-0.5",
                "soon",
                "NaN",
                "1,5",
                "0x10",
                "1 s",
                "PT5S",
                "1e99999999999",
                "--",
                "Sun, 22 Nov",
                "Mon, 22 Nov 2026 08:00:30 GMT",
                "2026-11-22T08:00:30Z"
            })
    void ignoresAValueThatCannotBeParsed(String value) {
        assertThat(RetryAfter.of(response(429, "", "Retry-After", value), NOW)).isNull();
        assertThat(RetryAfter.of(response(429, "", "x-acs-retry-after", value), NOW))
                .isNull();
    }

    @Test
    void ignoresAVeryLongNumber() {
        assertThat(RetryAfter.of(response(429, "", "Retry-After", "9".repeat(1_000_000)), NOW))
                .isNull();
    }

    @Test
    void knowsNoWaitWithoutAHeader() {
        assertThat(RetryAfter.of(response(429, ""), NOW)).isNull();
    }

    @Test
    void waitsUntilADate() {
        assertThat(RetryAfter.of(response(503, "", "Retry-After", "Sun, 22 Nov 2026 08:00:30 GMT"), NOW))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.of(response(503, "", "Retry-After", "Sun, 22 Nov 2026 07:59:30 GMT"), NOW))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void measuresADateOnTheServersClock() {
        String until = "Sun, 22 Nov 2026 09:00:30 GMT";

        assertThat(RetryAfter.of(response(503, "", "Retry-After", until, "Date", "Sun, 22 Nov 2026 09:00:00 GMT"), NOW))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.of(response(503, "", "Retry-After", until, "Date", "Sun, 22 Nov 2026 09:01:00 GMT"), NOW))
                .isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.of(response(503, "", "Retry-After", until, "Date", "x"), NOW))
                .isEqualTo(Duration.ofSeconds(3630));
    }

    @Test
    void aFarDateIsAYearAndOneBeyondFourDigitsIsNone() {
        assertThat(RetryAfter.of(response(503, "", "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"), NOW))
                .isEqualTo(Duration.ofDays(365));
        assertThat(RetryAfter.of(response(503, "", "Retry-After", "31 Dec 999999999 23:58 GMT"), NOW))
                .isNull();
        assertThat(RetryAfter.parse("31 Dec 999999999 23:58 GMT"))
                .as("nor is it the server's clock, by which a call would be signed")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "250, PT0.25S",
        "1500, PT1.5S",
        "1500.9, PT1.5S",
        "1e-2147483647, PT0S",
        "1e2147483647, PT8760H"
    })
    void readsMillisecondsOfAlibaba(String value, Duration wait) {
        assertThat(RetryAfter.of(response(429, "", "x-acs-retry-after", value, "Retry-After", "7"), NOW))
                .isEqualTo(wait);
    }

    @Test
    void fallsBackToSecondsWhenTheMillisecondsAreGarbage() {
        assertThat(RetryAfter.of(response(429, "", "x-acs-retry-after", "x", "Retry-After", "7"), NOW))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.of(response(429, "", "x-acs-retry-after", "-1", "Retry-After", "7"), NOW))
                .isEqualTo(Duration.ofSeconds(7));
    }
}
