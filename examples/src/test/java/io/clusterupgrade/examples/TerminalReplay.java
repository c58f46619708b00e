// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replays the output of a program, and returns what a terminal of unlimited height shows at its end. */
final class TerminalReplay {
    /** A line feed, or the two sequences that {@link Screen} sends: so many lines up, and clear to the end. */
    private static final Pattern CONTROL = Pattern.compile("\n|\u001b\\[(\\d+)A|\u001b\\[J");

    private final List<String> lines = new ArrayList<>(List.of(""));

    private TerminalReplay() {}

    /** Returns the lines that are shown, without the empty one behind the last line feed. */
    static List<String> lines(String output) {
        TerminalReplay terminal = new TerminalReplay();
        int from = 0;
        for (MatchResult control : CONTROL.matcher(output).results().toList()) {
            terminal.write(output.substring(from, control.start()));
            terminal.control(control);
            from = control.end();
        }
        terminal.write(output.substring(from));
        List<String> shown = terminal.lines;
        return List.copyOf(shown.get(shown.size() - 1).isEmpty() ? shown.subList(0, shown.size() - 1) : shown);
    }

    private void write(String text) {
        Matcher unknown = Pattern.compile("\\p{Cntrl}").matcher(text);
        if (unknown.find()) {
            throw new IllegalArgumentException("a control character that is not replayed in: " + text);
        }
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + text);
    }

    private void control(MatchResult control) {
        if (control.group().equals("\n")) {
            lines.add("");
        } else if (control.group(1) != null) {
            // The cursor is at the start of an empty line, and the next sequence clears all that is below it.
            int up = Integer.parseInt(control.group(1));
            lines.subList(lines.size() - up, lines.size()).clear();
            lines.set(lines.size() - 1, "");
        }
    }
}
