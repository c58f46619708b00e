// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {
    private static final long DAY = 86_400;

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T08:30:00Z, 20260115T083000Z, 2026-01-15T08:30:00Z, 'Thu, 15 Jan 2026 08:30:00 GMT'",
        "2026-12-31T23:59:59.999Z, 20261231T235959Z, 2026-12-31T23:59:59Z, 'Thu, 31 Dec 2026 23:59:59 GMT'",
        "2028-02-29T00:00:00Z, 20280229T000000Z, 2028-02-29T00:00:00Z, 'Tue, 29 Feb 2028 00:00:00 GMT'",
        "2000-01-01T01:02:03Z, 20000101T010203Z, 2000-01-01T01:02:03Z, 'Sat, 01 Jan 2000 01:02:03 GMT'",
    })
    void writesUtcInWholeSeconds(String instant, String basic, String extended, String http) {
        Instant time = Instant.parse(instant);

        assertThat(Timestamps.basic(time)).isEqualTo(basic);
        assertThat(Timestamps.extended(time)).isEqualTo(extended);
        assertThat(Timestamps.http(time)).isEqualTo(http);
    }

    @Test
    void agreesWithDateTimeFormatterOnEveryDayOfFourYears() {
        DateTimeFormatter http = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
        Instant day = Instant.parse("2025-01-01T09:08:07Z");
        for (int i = 0; i < 4 * 366; i++) {
            assertThat(Timestamps.http(day)).isEqualTo(http.format(day));
            assertThat(Timestamps.extended(day)).isEqualTo(day.toString());
            day = day.plusSeconds(DAY);
        }
    }
}
