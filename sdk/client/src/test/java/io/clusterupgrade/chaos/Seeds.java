// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The seeds of a test: {@code -Dchaos.seed} for one, or {@code -Dchaos.seeds} of them from {@code -Dchaos.first} on, or
 * the hundred of each build.
 */
final class Seeds {
    private Seeds() {}

    static LongStream wanted(int usual) {
        Long one = Long.getLong("chaos.seed");
        if (one != null) {
            return LongStream.of(one);
        }
        long first = Long.getLong("chaos.first", 1);
        return LongStream.range(first, first + Integer.getInteger("chaos.seeds", usual));
    }

    /** Returns whether these are the seeds of each build. */
    static boolean areDefault() {
        return Stream.of("chaos.seed", "chaos.seeds", "chaos.first").allMatch(name -> System.getProperty(name) == null);
    }

    /** Returns the command that runs one seed of a test again. */
    static String replay(Class<?> test, long seed) {
        return "mvn -B -q test-compile surefire:test@default-test -pl sdk/client -am -Denforcer.skip"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest=" + test.getSimpleName() + " -Dchaos.seed=" + seed;
    }

    /** Fails with a report if the judge found violations. */
    static void check(Class<?> test, long seed, ChaosResult result) {
        if (!result.violations().isEmpty()) {
            throw new AssertionError("seed " + seed + ":\n- " + String.join("\n- ", result.violations())
                    + "\n\nreplay: " + replay(test, seed) + "\n\n" + result.report());
        }
    }
}
