// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of all three clouds: {@code 2023-01-05T02:23:39} without a zone, RFC 3339 with up to nine fraction digits,
 * Go's {@code 2022-12-16 13:40:20.75671 +0800 CST}, a date alone, and milliseconds since 1970 as digits. One pass over the
 * text; a zone's letters are ignored, since they are ambiguous and an offset stands before them. Stateless.
 *
 * @since 0.1.0
 */
public final class WireTime {

    private WireTime() {}

    /**
     * The instant of a text.
     *
     * @param zone where a text without an offset is at home
     * @return null for a blank text and for year 1, which Go writes for "never"
     * @throws DateTimeException if the text is no time
     */
    public static @Nullable Instant parse(String text, ZoneId zone) {
        return parse(StrippedText.of(text), zone);
    }

    static @Nullable Instant parse(StrippedText text, ZoneId zone) {
        return text.isEmpty() ? null : new TimeText(text).instant(zone);
    }
}
