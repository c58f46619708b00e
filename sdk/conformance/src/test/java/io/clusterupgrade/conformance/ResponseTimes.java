// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Times in all documented encodings, remembered, so that a comparison need not read them. */
final class ResponseTimes {
    private static final long BEGIN = 1_600_000_000L;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Map<String, Instant> instants = new HashMap<>();
    private final ZoneOffset home;

    /** With the zone that times without an offset are of. */
    ResponseTimes(ZoneOffset home) {
        this.home = home;
    }

    /** The instant behind a text made here; null for other texts. */
    Instant instant(String text) {
        return instants.get(text);
    }

    String any(Random random) {
        Instant instant = Instant.ofEpochSecond(BEGIN + random.nextInt(100_000_000));
        Instant fine = instant.plusNanos(random.nextInt(1_000_000) * 1000L);
        List<String> texts = List.of(
                remember(instant, "yyyy-MM-dd'T'HH:mm:ss", home),
                remember(instant, "yyyy-MM-dd HH:mm:ss", home),
                remember(instant, "yyyy-MM-dd'T'HH:mm:ssXXX", CHINA),
                remember(fine, "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", ZoneOffset.UTC),
                remember(fine, "yyyy-MM-dd HH:mm:ss.SSSSSS Z 'CST'", CHINA),
                remember(fine, "yyyy-MM-dd HH:mm:ss.SSSSSS Z 'UTC'", ZoneOffset.UTC),
                remember(instant, "yyyy-MM-dd'T'HH:mm:ss'Z'", ZoneOffset.UTC));
        return texts.get(random.nextInt(texts.size()));
    }

    String rfc3339(Random random) {
        return remember(
                Instant.ofEpochSecond(BEGIN + random.nextInt(100_000_000)), "yyyy-MM-dd'T'HH:mm:ss'Z'", ZoneOffset.UTC);
    }

    String date(Random random) {
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
        instants.put(date.toString(), date.atStartOfDay().toInstant(home));
        return date.toString();
    }

    long millis(Random random) {
        Instant instant = Instant.ofEpochMilli(BEGIN * 1000 + random.nextInt());
        instants.put(Long.toString(instant.toEpochMilli()), instant);
        return instant.toEpochMilli();
    }

    private String remember(Instant instant, String format, ZoneOffset offset) {
        String text = DateTimeFormatter.ofPattern(format, Locale.ROOT).format(instant.atOffset(offset));
        instants.put(text, instant);
        return text;
    }
}
