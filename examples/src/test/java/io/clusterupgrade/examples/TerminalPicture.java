// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws lines of a terminal as an SVG that needs no other file: dark where the reader prefers it, with a title and a description for
 * screen readers. Each piece of text has its place and its length, so that columns stay columns in any fixed-width font.
 */
record TerminalPicture(String title, String description, List<String> lines) {
    private static final double COLUMN = 8.4;
    private static final int ROW = 20;
    private static final int MARGIN = 18;
    private static final int BAR = 36;

    /** What has a colour, in this order; each name is a class of the style sheet. */
    private static final Pattern PIECE = Pattern.compile("(?<prompt>^\\$ .*)"
            + "|(?<heading>^(?:CSS|CCE|ACK): .*)"
            + "|(?<faint>^-+$|…$)"
            + "|(?<bar>\\[#*\\.*])"
            + "|(?<good>\\b(?:SUCCESS|SUCCEEDED|VERIFIED|YES)\\b|(?<=^ {4})\\+)"
            + "|(?<bad>\\b(?:FAILED|NO)\\b|(?<=^ {4})!)"
            + "|(?<text>\\S+(?: \\S+)*?(?=$| {2}| *\\[#| (?:FAILED|NO|YES|VERIFIED)\\b))");

    private static final List<String> CLASSES = List.of("prompt", "heading", "faint", "bar", "good", "bad", "text");

    private static final String STYLE = """
              .window { fill: #f6f8fa; stroke: #d0d7de }
              .button { fill: #d0d7de }
              text { fill: #1f2328; font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace }
              .prompt, .heading { font-weight: 600 }
              .faint { fill: #59636e }
              .bar { fill: #0550ae }
              .good { fill: #116329; font-weight: 600 }
              .bad { fill: #b3181f; font-weight: 600 }
              @media (prefers-color-scheme: dark) {
                .window { fill: #0d1117; stroke: #3d444d }
                .button { fill: #3d444d }
                text { fill: #e6edf3 }
                .faint { fill: #9198a1 }
                .bar { fill: #79c0ff }
                .good { fill: #56d364 }
                .bad { fill: #ff8a80 }
              }
            """;

    String svg(int columns) {
        long width = Math.round(columns * COLUMN) + 2 * MARGIN;
        int height = BAR + lines.size() * ROW + MARGIN;
        String rows = IntStream.range(0, lines.size())
                .mapToObj(row -> row(lines.get(row), BAR + row * ROW + ROW - 5))
                .collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                role="img" aria-labelledby="title description" xml:space="preserve">
                <title id="title">%3$s</title>
                <desc id="description">%4$s</desc>
                <style>
                %5$s</style>
                <rect class="window" x="0.5" y="0.5" width="%6$d" height="%7$d" rx="8"/>
                <circle class="button" cx="20" cy="18" r="6"/>
                <circle class="button" cx="40" cy="18" r="6"/>
                <circle class="button" cx="60" cy="18" r="6"/>
                %8$s</svg>
                """.formatted(width, height, escaped(title), escaped(description), STYLE, width - 1, height - 1, rows);
    }

    private static String row(String line, int baseline) {
        StringBuilder row = new StringBuilder();
        Matcher piece = PIECE.matcher(line);
        while (piece.find()) {
            String name = CLASSES.stream()
                    .filter(c -> piece.group(c) != null)
                    .findFirst()
                    .orElseThrow();
            row.append(String.format(
                    Locale.ROOT,
                    "<text%s x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\">%s</text>\n",
                    name.equals("text") ? "" : " class=\"" + name + "\"",
                    MARGIN + piece.start() * COLUMN,
                    baseline,
                    piece.group().length() * COLUMN,
                    escaped(piece.group())));
        }
        return row.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
