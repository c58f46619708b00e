// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import java.util.List;

/**
 * How much of everything a run measures.
 *
 * @param name its name
 * @param rounds rounds of full calls
 * @param sliceMillis how long a subject's turn in a round is
 * @param warmUpMillis how long each subject warms up before the rounds
 * @param iterationMillis how long an iteration of JMH is
 * @param iterations iterations of JMH
 * @param warmUpIterations those before
 * @param jmhThreads numbers of threads of full calls under JMH, by commas
 * @param jmhServices services under JMH, by commas
 * @param coldStarts how often each program starts
 * @param watches how many upgrades are watched, one run each
 * @param watchSeconds for how long
 * @param slowWatches how many are watched at a slow server
 * @param slowWatchSeconds for how long
 * @param listReads how often each list is read
 * @param fleets how many clusters the rollouts have, by commas
 */
public record RunSize(
        String name,
        int rounds,
        int sliceMillis,
        int warmUpMillis,
        int iterationMillis,
        int iterations,
        int warmUpIterations,
        String jmhThreads,
        String jmhServices,
        int coldStarts,
        List<Integer> watches,
        int watchSeconds,
        int slowWatches,
        int slowWatchSeconds,
        int listReads,
        String fleets) {
    private static final RunSize FULL = new RunSize(
            "full",
            15,
            500,
            12_000,
            1_000,
            3,
            5,
            "1,8",
            "css,cce,ack",
            15,
            List.of(100, 1_000, 5_000),
            15,
            5_000,
            30,
            30,
            "100,1000,10000");
    private static final RunSize QUICK =
            new RunSize("quick", 3, 150, 800, 150, 1, 1, "1", "css", 1, List.of(100), 2, 500, 5, 5, "100,1000");

    /** The size of this name: {@code full} or {@code quick}. */
    public static RunSize of(String name) {
        return switch (name) {
            case "full" -> FULL;
            case "quick" -> QUICK;
            default -> throw new IllegalArgumentException("full or quick, not " + name);
        };
    }
}
