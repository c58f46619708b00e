// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parses the dates of signed requests and checks that they are within 15 minutes of the gateway clock, for both vendors
 * (see sdk/docs/wire/signing.md#server-rejections).
 */
final class SignatureTime {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DASHED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SignatureTime() {}

    static boolean isRecent(Instant signed, Instant now) {
        return Duration.between(signed, now).abs().compareTo(WINDOW) <= 0;
    }

    static @Nullable Instant parseCompact(String text) {
        return parse(text, COMPACT);
    }

    static String formatCompact(Instant time) {
        return COMPACT.format(time);
    }

    static @Nullable Instant parseDashed(String text) {
        return parse(text, DASHED);
    }

    static @Nullable Instant parseHttpDate(String text) {
        return parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static @Nullable Instant parse(String text, DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
