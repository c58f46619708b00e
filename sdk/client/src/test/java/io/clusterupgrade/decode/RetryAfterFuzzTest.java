// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.clusterupgrade.transport.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The wait that a server asks for: nothing, or a time that is not negative and can be computed with. */
class RetryAfterFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(365);

    @FuzzTest(maxDuration = "1m")
    void anyHeaderIsAWaitOrNone(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Duration seconds = wait("Retry-After", text);
        Duration millis = wait("x-acs-retry-after", text);
        if (seconds != null) {
            assertThat(seconds).isBetween(Duration.ZERO, LONGEST);
        }
        if (millis != null) {
            assertThat(millis).isBetween(Duration.ZERO, LONGEST);
            assertThat(seconds)
                    .as("what is a number of milliseconds is one of seconds")
                    .isBetween(millis, LONGEST);
        }
        if (text.matches("[0-9]{1,7}")) {
            assertThat(seconds).isEqualTo(Duration.ofSeconds(Long.parseLong(text)));
            assertThat(millis).isEqualTo(Duration.ofMillis(Long.parseLong(text)));
        }
        if (text.matches("[0-9]{1,5}\\.[0-9]{3}")) {
            assertThat(seconds).isEqualTo(Duration.ofMillis(Long.parseLong(text.replace(".", ""))));
        }
    }

    @FuzzTest(maxDuration = "1m")
    void theServersOwnClockMayBeAnythingToo(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        String until = "Sun, 22 Nov 2026 08:00:30 GMT";
        HttpResponse response =
                HttpResponse.of(429, Map.of("Retry-After", List.of(until), "Date", List.of(text)), new byte[0]);

        assertThat(RetryAfter.of(response, NOW)).isBetween(Duration.ZERO, LONGEST);
    }

    private static Duration wait(String header, String text) {
        return RetryAfter.of(HttpResponse.of(429, Map.of(header, List.of(text)), new byte[0]), NOW);
    }
}
