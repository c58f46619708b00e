// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats times like CSS: UTC without a zone, empty for an absent time (see sdk/docs/wire/css.md#encodings). */
final class CssTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CssTime() {}

    static String text(@Nullable Instant time) {
        return time == null ? "" : FORMAT.format(time);
    }
}
