// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where the demo draws: a terminal, on which a block is redrawn in place, or a pipe, to which lines are added. */
final class Screen {
    private static final int FRAME_MILLIS = 120;

    private final PrintStream out;
    private final boolean terminal;
    private int drawn;
    private String lastLine = "";

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void heading(String text) {
        line("");
        line(text);
        line("-".repeat(text.length()));
    }

    void line(String text) {
        drawn = 0;
        lastLine = "";
        out.println(text);
    }

    /**
     * Shows how something stands now.
     *
     * @param elapsed how long it has been going on
     * @param headline the first line of it
     * @param detail what a pipe gets behind the headline; the same line is not printed again when only the time has changed
     * @param block what a terminal gets below the headline
     */
    void show(Duration elapsed, String headline, String detail, List<String> block) {
        String first = "  " + Text.clock(elapsed) + "  " + headline;
        if (!terminal) {
            String line = headline + detail;
            if (!line.equals(lastLine)) {
                out.println(first + detail);
                lastLine = line;
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
        pause();
    }

    /** Long enough for an eye to follow; a pipe does not wait. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(FRAME_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
