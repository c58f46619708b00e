// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The reviewed differences of one section of {@code differences.md}. A difference that was seen has to stand there; what stands
 * there has to be seen.
 */
final class Differences {
    private static final Path FILE = Path.of("src/test/resources/differences.md");

    /** A row: {@code *} matches any text in the operation and in the difference. */
    private record Entry(String operation, String aspect, String reason) {
        boolean covers(String seenAt, String seen) {
            return matches(operation, seenAt) && matches(aspect, seen);
        }

        private static boolean matches(String glob, String text) {
            String pattern = "\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E";
            return Pattern.matches(pattern, text);
        }

        @Override
        public String toString() {
            return operation + ": " + aspect;
        }
    }

    private final List<Entry> entries;
    private final Set<Entry> needed = new LinkedHashSet<>();

    private Differences(List<Entry> entries) {
        this.entries = entries;
    }

    /** The rows under {@code ## section}. */
    static Differences of(String section) {
        List<Entry> entries = new ArrayList<>();
        boolean inside = false;
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                inside = line.equals("## " + section);
            } else if (inside && line.startsWith("| ") && !line.endsWith("| Difference | Reason |")) {
                String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
                entries.add(new Entry(cells[0].strip(), cells[1].strip(), cells[2].strip()));
            }
        }
        return new Differences(entries);
    }

    /** Takes note of what was seen and returns what is not listed. */
    Set<String> unlisted(String operation, Set<String> seen) {
        Set<String> unlisted = new LinkedHashSet<>();
        for (String difference : seen) {
            List<Entry> covering = entries.stream()
                    .filter(entry -> entry.covers(operation, difference))
                    .toList();
            needed.addAll(covering);
            if (covering.isEmpty()) {
                unlisted.add("| " + operation + " | " + difference + " | reason? |");
            }
        }
        return unlisted;
    }

    /** The rows that nothing seen so far needs. */
    List<String> needless() {
        return entries.stream()
                .filter(entry -> !needed.contains(entry))
                .map(Entry::toString)
                .toList();
    }

    /** The rows without a reason. */
    List<String> unexplained() {
        return entries.stream()
                .filter(entry -> entry.reason().isEmpty())
                .map(Entry::toString)
                .toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
