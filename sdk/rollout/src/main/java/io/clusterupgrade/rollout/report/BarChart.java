// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Draws rows of bars over time, in SVG, for an {@link HtmlPage}. Texts are escaped. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class BarChart {
    private static final int WIDTH = 600;
    private static final int ROW = 14;
    private static final int NAME = 190;

    private final Instant begin;
    private final Instant end;
    private final StringBuilder svg;

    /**
     * Creates a chart.
     *
     * @param begin the time of its left end
     * @param end the time of its right end
     * @param rows the number of rows
     * @param label what it shows, for who cannot see it
     */
    public BarChart(Instant begin, Instant end, int rows, String label) {
        this.begin = begin;
        this.end = end;
        this.svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                Math.max(1, rows) * ROW,
                Markup.escape(label)));
    }

    /** Names a row; the first is 0. A long name is cut, and shown in full when it is pointed at. */
    public BarChart name(int row, String text) {
        String shown = text.length() > 30 ? text.substring(0, 29) + "…" : text;
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%d\">%s<title>%s</title></text>",
                row * ROW + ROW - 4,
                Markup.escape(shown),
                Markup.escape(text)));
        return this;
    }

    /**
     * Draws a bar.
     *
     * @param state the name of its class in the style of the page
     * @param title what it means
     */
    public BarChart bar(int row, Instant from, Instant to, String state, String title) {
        double x = x(from);
        double width = Math.max(1.5, x(to) - x);
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>%s</title></rect>",
                state,
                x,
                row * ROW + 2,
                width,
                ROW - 4,
                Markup.escape(title)));
        return this;
    }

    /** Draws a dot. */
    public BarChart mark(int row, Instant at, String state, String title) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%d\" r=\"4\"><title>%s</title></circle>",
                state,
                x(at),
                row * ROW + ROW / 2,
                Markup.escape(title)));
        return this;
    }

    /** Returns the drawing. */
    public String toSvg() {
        return svg + "</svg>\n";
    }

    private double x(Instant time) {
        double whole = Math.max(1, Duration.between(begin, end).toMillis());
        double part = Duration.between(begin, time).toMillis() / whole;
        return NAME + Math.max(0, Math.min(1, part)) * (WIDTH - NAME - 6);
    }
}
