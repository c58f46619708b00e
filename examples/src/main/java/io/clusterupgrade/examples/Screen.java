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
    private int drawn;
    private String lastNews = "";

    private Screen(PrintStream out, @Nullable Duration frame) {
        this.out = out;
        this.frame = frame;
    }

    /** How long each picture is shown. */
    static Screen terminal(PrintStream out, Duration frame) {
        return new Screen(out, frame);
    }

    static Screen pipe(PrintStream out) {
        return new Screen(out, null);
    }

    void heading(String text) {
        line("");
        line(text);
        line("-".repeat(text.length()));
    }

    void line(String text) {
        drawn = 0;
        lastNews = "";
        out.println(text);
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
        out.println(first);
        block.forEach(out::println);
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
