// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of all three clouds, in responses and in credentials: {@code 2023-01-05T02:23:39} without a zone, RFC 3339
 * with up to nine fraction digits or without seconds, Go's {@code 2022-12-16 13:40:20.75671 +0800 CST}, the same with {@code
 * UTC} alone or with slashes, a date alone, and seconds (10 digits) or milliseconds (11 to 15) since 1970. A fraction may stand
 * behind a comma. One pass over the text; any other zone's letters are ignored behind an offset and rejected without one, since
 * they are ambiguous. Stateless.
 *
 * @since 0.1.0
 */
public final class TimestampParser {

    private TimestampParser() {}

    /**
     * The instant of a text.
     *
     * @param zone the zone of a text without an offset
     * @return null for a blank text and for year 1, which Go writes for "never"
     * @throws DateTimeException if the text is no time
     */
    public static @Nullable Instant parse(String text, ZoneId zone) {
        return parse(TrimmedText.of(text), zone);
    }

    static @Nullable Instant parse(TrimmedText text, ZoneId zone) {
        return text.isEmpty() ? null : new TimestampScanner(text).instant(zone);
    }
}
