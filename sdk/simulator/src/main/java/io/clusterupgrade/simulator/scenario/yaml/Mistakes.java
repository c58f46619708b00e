// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes found in one file. Not thread-safe. */
public final class Mistakes {
    /** More would hide the first ones. */
    private static final int SHOWN = 50;

    private record Mistake(Position position, String text) {}

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** Creates an empty list for the file with this name. */
    public Mistakes(String file) {
        this.file = file;
    }

    /** Adds a mistake; the path names the key, and is empty for the whole file. */
    void add(Position position, String path, String text) {
        mistakes.add(new Mistake(position, path.isEmpty() ? text : path + ": " + text));
    }

    /** Returns whether there is no mistake. */
    public boolean isEmpty() {
        return mistakes.isEmpty();
    }

    int count() {
        return mistakes.size();
    }

    /** Returns one line for each mistake, in the order of the file; each begins with file, line and column. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(mistakes.stream()
                .sorted(Comparator.comparing(Mistake::position))
                .limit(SHOWN)
                .map(mistake -> file + ":" + mistake.position().line() + ":"
                        + mistake.position().column() + ": " + mistake.text())
                .distinct()
                .toList());
        if (mistakes.size() > SHOWN) {
            lines.add(file + ": " + (mistakes.size() - SHOWN) + " more mistakes");
        }
        return List.copyOf(lines);
    }
}
