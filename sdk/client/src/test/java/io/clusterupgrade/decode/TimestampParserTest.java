// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampParserTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_122L);
    private static final int ROUNDS = 2_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-01-05T02:23:39 | 2023-01-05T02:23:39Z",
                "2026-03-02T21:14:09+08:00 | 2026-03-02T13:14:09Z",
                "2026-03-02T21:14:09.12+08:00 | 2026-03-02T13:14:09.120Z",
                "2026-03-02T21:14:09.123+08:00 | 2026-03-02T13:14:09.123Z",
                "2026-03-02T21:14:09.123456+08:00 | 2026-03-02T13:14:09.123456Z",
                "2026-03-02T21:14:09.123456789+08:00 | 2026-03-02T13:14:09.123456789Z",
                "2026-03-02T13:14:09.000000001Z | 2026-03-02T13:14:09.000000001Z",
                "2026-03-02T13:14:09Z | 2026-03-02T13:14:09Z",
                "2026-03-02t13:14:09z | 2026-03-02T13:14:09Z",
                "2026-03-02T13:14:09.1234567899Z | 2026-03-02T13:14:09.123456789Z",
                "2026-03-02T05:14:09-08:00 | 2026-03-02T13:14:09Z",
                "2026-03-02T18:44:09+05:30 | 2026-03-02T13:14:09Z",
                "2026-03-02T09:44:09-03:30 | 2026-03-02T13:14:09Z",
                "2026-03-02T21:14:09+0800 | 2026-03-02T13:14:09Z",
                "2026-03-02T21:14:09+08 | 2026-03-02T13:14:09Z",
                "2026-03-02 21:14:09 +0800 | 2026-03-02T13:14:09Z",
                "2022-12-16 13:40:20.75671 +0800 CST | 2022-12-16T05:40:20.756710Z",
                "2020-02-02 08:12:40.672772389 +0000 UTC | 2020-02-02T08:12:40.672772389Z",
                "2025-03-04 10:00:00 +0800 CST | 2025-03-04T02:00:00Z",
                "2025-02-11 21:30:09.000000007 +0300 +03 | 2025-02-11T18:30:09.000000007Z",
                "2025-02-11 21:30:09.5 -0300 -03 m=+0.004 | 2025-02-12T00:30:09.500Z",
                "2025-02-11 21:30:09 +0000 UTC m=-12.25 | 2025-02-11T21:30:09Z",
                "2024-02-29 | 2024-02-29T00:00:00Z",
                "2099-12-31T15:59Z | 2099-12-31T15:59:00Z",
                "2099-12-31T23:59+08:00 | 2099-12-31T15:59:00Z",
                "2099-12-31 15:59 | 2099-12-31T15:59:00Z",
                "2099-12-31T15:59 | 2099-12-31T15:59:00Z",
                "2024-01-31 10:00:00 UTC | 2024-01-31T10:00:00Z",
                "2024-01-31T10:00:00.5UTC | 2024-01-31T10:00:00.500Z",
                "2024-01-31 10:00:00 GMT | 2024-01-31T10:00:00Z",
                "2024-01-31 10:00:00 GMT+08:00 | 2024-01-31T02:00:00Z",
                "2025-02-01 16:00:00 +0000 UTC | 2025-02-01T16:00:00Z",
                "2024-01-31T10:00:00,123Z | 2024-01-31T10:00:00.123Z",
                "2024-01-31 10:00:00,123456789 +0800 CST | 2024-01-31T02:00:00.123456789Z",
                "2024/01/31 10:00:00 | 2024-01-31T10:00:00Z",
                "2024/01/31 10:00 | 2024-01-31T10:00:00Z",
                "2024/01/31 | 2024-01-31T00:00:00Z",
                "1767225600 | 2026-01-01T00:00:00Z",
                "1767225600.25 | 2026-01-01T00:00:00.250Z",
                "1767225600123 | 2026-01-01T00:00:00.123Z",
                "253402300799000 | 9999-12-31T23:59:59Z",
                "99999999999 | 1973-03-03T09:46:39.999Z",
                "'  2023-01-05T02:23:39  ' | 2023-01-05T02:23:39Z",
                "'\u00a02023-01-05T02:23:39\ufeff' | 2023-01-05T02:23:39Z"
            })
    void readsEveryDocumentedFormat(String text, Instant expected) {
        assertThat(TimestampParser.parse(text, ZoneOffset.UTC)).isEqualTo(expected);
    }

    @Test
    void putsTextsWithoutOffsetIntoTheGivenZoneAndLeavesTheOthersAlone() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");

        assertThat(TimestampParser.parse("2023-01-05 02:23:39", shanghai)).isEqualTo("2023-01-04T18:23:39Z");
        assertThat(TimestampParser.parse("2023-01-05T02:23:39.5", shanghai)).isEqualTo("2023-01-04T18:23:39.500Z");
        assertThat(TimestampParser.parse("2023-01-05", shanghai)).isEqualTo("2023-01-04T16:00:00Z");
        assertThat(TimestampParser.parse("2023-01-05T02:23:39Z", shanghai)).isEqualTo("2023-01-05T02:23:39Z");
        assertThat(TimestampParser.parse("2024/01/31 10:00", shanghai)).isEqualTo("2024-01-31T02:00:00Z");
        assertThat(TimestampParser.parse("2024-01-31 10:00 UTC", shanghai)).isEqualTo("2024-01-31T10:00:00Z");
        assertThat(TimestampParser.parse("1767225600", shanghai)).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(TimestampParser.parse("1767225600123", shanghai)).isEqualTo("2026-01-01T00:00:00.123Z");
    }

    @Test
    void readsTimesThatAZoneSkipsWhenClocksGoForward() {
        assertThat(TimestampParser.parse("2025-03-30T02:30:00", ZoneId.of("Europe/Berlin")))
                .isEqualTo("2025-03-30T01:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\t",
                "0001-01-01T00:00:00Z",
                "0001-01-01T00:00Z",
                "0001/01/01",
                "0001-01-01 00:00:00 UTC",
                "0001-01-01T00:00:00",
                "0001-01-01T00:00:00+08:00",
                "0001-01-01 00:00:00 +0000 UTC",
                "0001-01-01T08:05:43+08:05",
                "0001-01-01"
            })
    void treatsBlankAndTheZeroTimeOfGoAsAbsent(String text) {
        assertThat(TimestampParser.parse(text, ZoneOffset.UTC)).isNull();
        assertThat(TimestampParser.parse(text, ZoneOffset.ofHours(-12))).isNull();
        assertThat(TimestampParser.parse(text, ZoneOffset.ofHours(14))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "never",
                "null",
                "0",
                "5",
                "12345",
                "999999999",
                "0000000005",
                "0000000000005",
                "20240131",
                "1767225600.",
                "1767225600,5x",
                "1767225600Z",
                "1.7672256E9",
                "-1767225600123",
                "1767225600123.5",
                "1234567890123456",
                "2023",
                "2023-01",
                "2023-1-5",
                "2023-01-05T",
                "2023-01-05T02",
                "2023-01-05T02:23:",
                "2023-01-05T02:23.5",
                "2023-01-05T02:23x",
                "2023-01-05T02:23:39.",
                "2023-01-05T02:23:39.Z",
                "2023-01-05T02:23:39,",
                "2023-01-05T02:23:39;5",
                "2023-01-05T02:23:39+",
                "2023-01-05T02:23:39+8",
                "2023-01-05T02:23:39+08:0",
                "2023-01-05T02:23:39+19:00",
                "2023-01-05T02:23:39Zulu",
                "2023-01-05T02:23:39+08:00x",
                "2023-01-05T02:23:39 CST",
                "2023-01-05T02:23:39 UTCx",
                "2023-01-05T02:23:39 UTC+8",
                "2023-01-05T02:23:39 GM",
                "2023-01-05X02:23:39",
                "2023-13-05T02:23:39",
                "2023-02-29",
                "2023-01-05T24:00:00",
                "2023-01-05T23:60:00",
                "2023/01-05",
                "2023-01/05",
                "01/05/2023",
                "2023/1/5",
                "2023.01.05",
                "Thu, 05 Jan 2023 02:23:39 GMT",
                "٢٠٢٣-٠١-٠٥",
                "20230105T022339Z"
            })
    void rejectsWhatIsNoTime(String text) {
        assertThatThrownBy(() -> TimestampParser.parse(text, ZoneOffset.UTC)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void rejectsEveryTextWithOneLetterSpoilt() {
        String text = "2022-12-16 13:40:20.75671 +0800";
        for (int i = 0; i < text.length(); i++) {
            String spoilt = text.substring(0, i) + "x" + text.substring(i + 1);
            assertThatThrownBy(() -> TimestampParser.parse(spoilt, ZoneOffset.UTC))
                    .as(spoilt)
                    .isInstanceOf(DateTimeException.class);
        }
    }

    @Test
    void parsesAnyTimestampThatTheServicesMayWrite() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(4_102_444_800L), random.nextInt(1_000_000_000));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2 * 18 * 60 + 1) - 18 * 60));
            int digits = random.nextInt(10);
            Instant cut = cut(instant, digits);
            LocalDateTime local = LocalDateTime.ofInstant(cut, offset);
            String time = "%02d:%02d:%02d".formatted(local.getHour(), local.getMinute(), local.getSecond())
                    + fraction(local.getNano(), digits);
            String shortOffset = offset.equals(ZoneOffset.UTC)
                    ? "+0000"
                    : offset.getId().replace(":", "").substring(0, 5);

            for (String text : new String[] {
                local.toLocalDate() + "T" + time + offset.getId(),
                local.toLocalDate() + "T" + time,
                local.toLocalDate() + " " + time,
                local.toLocalDate() + " " + withoutTrailingZeros(time) + " " + shortOffset + " CST",
                local.toLocalDate() + " " + time + " " + shortOffset + " " + offset.getId() + " m=+1.5"
            }) {
                assertThat(TimestampParser.parse(text, offset))
                        .as("seed %d, round %d, text %s", SEED, round, text)
                        .isEqualTo(cut);
            }
        }
    }

    @Test
    void neverThrowsAnythingButItsOwnRejectionOnRandomTexts() {
        Random random = new Random(SEED);
        String alphabet = "0123456789-:.TZ+ zm=CST";
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder("2023-01-05T02:23:39".substring(0, random.nextInt(20)));
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                TimestampParser.parse(text.toString(), ZoneOffset.UTC);
            } catch (DateTimeException expected) {
                assertThat(expected.getMessage()).as("seed %d", SEED).isNotEmpty();
            }
        }
    }

    private static Instant cut(Instant instant, int digits) {
        int unit = (int) Math.pow(10, 9 - digits);
        return Instant.ofEpochSecond(instant.getEpochSecond(), (long) instant.getNano() / unit * unit);
    }

    private static String fraction(int nanos, int digits) {
        return digits == 0 ? "" : "." + "%09d".formatted(nanos).substring(0, digits);
    }

    private static String withoutTrailingZeros(String time) {
        return time.contains(".") ? time.replaceFirst("\\.?0+$", "") : time;
    }
}
