// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** A text is a time, nothing, or no time; and every time that can be written is read back. */
class TimestampParserFuzzTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant FIRST = Instant.parse("0001-01-03T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final DateTimeFormatter GO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS Z 'CST'", Locale.ROOT);

    @FuzzTest(maxDuration = "1m")
    void anyTextIsATimeNothingOrNoTime(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Instant utc = parse(text, ZoneOffset.UTC);
        Instant china = parse(text, CHINA);
        if (utc == null) {
            return;
        }
        assertThat(utc).isBetween(Instant.EPOCH.minus(Duration.ofDays(800_000)), Instant.ofEpochMilli((long) 1e15));
        assertThat(utc).isAfterOrEqualTo(FIRST.minus(Duration.ofDays(1)));
        if (china != null) {
            assertThat(Duration.between(china, utc)).isBetween(Duration.ZERO, Duration.ofHours(9));
        }
        assertReadBack(utc);
        assertThat(parse(" " + text + "\n", ZoneOffset.UTC)).isEqualTo(utc);
    }

    @FuzzTest(maxDuration = "1m")
    void everyTimeIsReadBackInEveryForm(byte[] data) {
        ByteBuffer numbers = ByteBuffer.wrap(Arrays.copyOf(data, 16));
        long seconds = Math.floorMod(numbers.getLong(), LAST.getEpochSecond() - FIRST.getEpochSecond())
                + FIRST.getEpochSecond();
        assertReadBack(Instant.ofEpochSecond(seconds, Math.floorMod(numbers.getInt(), 1_000_000_000)));
    }

    private static void assertReadBack(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            return;
        }
        assertThat(parse(instant.toString(), CHINA)).isEqualTo(instant);
        assertThat(parse(GO.format(instant.atOffset(ZoneOffset.ofHours(8))), ZoneOffset.UTC))
                .isEqualTo(instant);
        assertThat(parse(instant.atOffset(ZoneOffset.UTC).toLocalDateTime() + ":00.0", ZoneOffset.UTC))
                .satisfiesAnyOf(
                        read -> assertThat(read).isNull(),
                        read -> assertThat(Duration.between(read, instant).abs())
                                .isLessThan(Duration.ofMinutes(1)));
        long millis = instant.toEpochMilli();
        if (millis >= 10_000_000_000L) {
            assertThat(parse(Long.toString(millis), CHINA)).isEqualTo(Instant.ofEpochMilli(millis));
        }
    }

    private static Instant parse(String text, ZoneId zone) {
        try {
            return TimestampParser.parse(text, zone);
        } catch (DateTimeException documented) {
            return null;
        }
    }
}
