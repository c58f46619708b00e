// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Formats values for the demo. */
final class Text {
    private static final int BAR = 16;

    private Text() {}

    /** {@code [######..........]}. */
    static String bar(double fraction) {
        int full = (int) Math.round(Math.max(0, Math.min(1, fraction)) * BAR);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
    }

    /** {@code 01:05:30}. */
    static String clock(Duration elapsed) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart());
    }

    static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
