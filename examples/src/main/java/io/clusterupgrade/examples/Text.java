// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import java.time.Duration;
import java.util.ArrayList;
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

    /** Returns a line cut to a width. */
    static String cut(String line, int columns) {
        return line.length() <= columns ? line : line.substring(0, columns - 1) + "~";
    }

    /** Returns a line broken at its spaces to a width; what follows is indented a little more. A longer word stays whole. */
    static List<String> wrapped(String line, int columns) {
        if (line.length() <= columns) {
            return List.of(line);
        }
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(indent);
        for (String word : line.strip().split(" ", -1)) {
            boolean isBegun = !current.toString().isBlank();
            if (isBegun && current.length() + 1 + word.length() > columns) {
                lines.add(current.toString());
                current = new StringBuilder(indent).append("  ");
                isBegun = false;
            }
            current.append(isBegun ? " " : "").append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
