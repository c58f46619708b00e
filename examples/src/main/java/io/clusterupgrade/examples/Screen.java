// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The output of the demo: a terminal, on which a block is redrawn in place, or a pipe, to which lines are appended. */
final class Screen {
    private final PrintStream out;
    private final @Nullable Duration frame;
    private final int columns;
    private int drawn;
    private String lastNews = "";

    private Screen(PrintStream out, @Nullable Duration frame, int columns) {
        this.out = out;
        this.frame = frame;
        this.columns = columns;
    }

    /**
     * Returns a terminal.
     *
     * @param frame how long each picture is shown
     * @param columns its width: a line that the terminal wrapped would count as two when a block is redrawn
     */
    static Screen terminal(PrintStream out, Duration frame, int columns) {
        return new Screen(out, frame, Math.max(columns, 20));
    }

    static Screen pipe(PrintStream out) {
        return new Screen(out, null, Integer.MAX_VALUE);
    }

    void heading(String text) {
        line("");
        line(text);
        line("-".repeat(Math.min(text.length(), columns)));
    }

    void line(String text) {
        drawn = 0;
        lastNews = "";
        Text.wrapped(text, columns).forEach(out::println);
    }

    /** Prints lines, indented. */
    void indented(String lines) {
        lines.lines().forEach(line -> line("    " + line));
    }

    /**
     * Shows the current progress.
     *
     * @param elapsed the time since the start
     * @param headline the first line
     * @param detail printed behind the headline on a pipe
     * @param news a line is printed on a pipe only when this text has changed
     * @param block printed below the headline on a terminal
     */
    void show(Duration elapsed, String headline, String detail, String news, List<String> block) {
        String first = "  " + Text.clock(elapsed) + "  " + headline;
        if (frame == null) {
            if (!news.equals(lastNews)) {
                out.println(first + detail);
                lastNews = news;
            }
            return;
        }
        if (drawn > 0) {
            // Up to the first line of the block, and clear from there.
            out.print("\u001b[" + drawn + "A\u001b[J");
        }
        // Without the bar, if there is no room for it: the state is what a reader looks for.
        String fitting = first.length() <= columns ? first : first.replaceFirst("\\[[#.]*\\] *", "");
        out.println(Text.cut(fitting, columns));
        block.forEach(line -> out.println(Text.cut(line, columns)));
        out.flush();
        drawn = block.size() + 1;
        pause(frame);
    }

    private static void pause(Duration frame) {
        try {
            TimeUnit.NANOSECONDS.sleep(frame.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
