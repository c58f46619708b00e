// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import java.util.Locale;

/** A table of Markdown that grows line by line. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(String... heads) {
        row(heads);
        text.append("|---".repeat(heads.length)).append("|\n");
    }

    Table row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    @Override
    public String toString() {
        return text + "\n";
    }

    /** A number with as many digits as make sense; a dash for none. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    /** The median, and behind it the quartiles. */
    static String spread(Samples samples) {
        return samples.isEmpty()
                ? "–"
                : number(samples.median()) + " (" + number(samples.quantile(0.25)) + "–"
                        + number(samples.quantile(0.75)) + ")";
    }
}
