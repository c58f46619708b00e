// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times in the formats of ACK (see sdk/docs/wire/ack.md#identifiers-and-times). */
final class AckTimes {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter OFFSET = format("yyyy-MM-dd'T'HH:mm:ssxxx", CHINA);
    private static final DateTimeFormatter BARE = format("yyyy-MM-dd HH:mm:ss", CHINA);
    private static final DateTimeFormatter UTC = format("yyyy-MM-dd'T'HH:mm:ss'Z'", ZoneOffset.UTC);
    private static final DateTimeFormatter NANOS = format("yyyy-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'", ZoneOffset.UTC);

    private AckTimes() {}

    /** Returns the format of clusters, tasks and events: {@code 2026-03-02T21:14:09+08:00}. */
    static String offset(Instant time) {
        return OFFSET.format(time);
    }

    /** Returns the format of stages, without a zone: {@code 2026-03-02 21:14:11}. */
    static String bare(Instant time) {
        return BARE.format(time);
    }

    /** Returns the format of nodes and versions: {@code 2026-03-02T13:14:09Z}. */
    static String utc(Instant time) {
        return UTC.format(time);
    }

    /** Returns the format of checks: {@code 2026-03-02T13:08:23.117245088Z}. */
    static String nanos(Instant time) {
        return NANOS.format(time);
    }

    /** Returns the format of task events: milliseconds since 1970, as a text. */
    static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    private static DateTimeFormatter format(String pattern, ZoneOffset zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone);
    }
}
