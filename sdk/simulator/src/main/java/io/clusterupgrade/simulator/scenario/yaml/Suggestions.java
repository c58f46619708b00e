// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelled text probably means. */
final class Suggestions {
    private static final int LONGEST = 64;

    private Suggestions() {}

    static Optional<String> nearest(String found, Collection<String> allowed) {
        if (found.isEmpty() || found.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = plain(found);
        int tolerated = Math.max(1, wanted.length() / 3);
        return allowed.stream()
                .filter(name -> distance(wanted, plain(name)) <= tolerated)
                .min(Comparator.comparingInt(name -> distance(wanted, plain(name))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Returns the number of characters to insert, delete, replace or exchange with their neighbour. */
    private static int distance(String a, String b) {
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                    continue;
                }
                int replaced = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                costs[i][j] = Math.min(replaced, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
                boolean exchanged =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (exchanged) {
                    costs[i][j] = Math.min(costs[i][j], costs[i - 2][j - 2] + 1);
                }
            }
        }
        return costs[a.length()][b.length()];
    }
}
