// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.watch;

/** One way to watch many upgrades. */
interface WatchSubject extends AutoCloseable {
    /** Receives the upgrades, without watching them yet. */
    void prepare(int watches);

    /** Starts to watch one of them. */
    void watch(int index);

    @Override
    void close();

    /** The id of one of the clusters. */
    static String cluster(int index) {
        return String.format("4f2c8a1e-9b7d-4c35-a6e0-%012x", index);
    }
}
