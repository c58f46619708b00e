// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.AckVersionOrder;
import java.util.List;
import java.util.TreeSet;

/**
 * The known versions of Kubernetes; 1.28 to 1.34 by default. An upgrade can lead to a newer patch of the same minor version,
 * or to the next minor version: one at a time (see sdk/docs/wire/ack.md#cluster-upgrade).
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class AckVersionTable {
    private static final List<String> KNOWN = List.of(
            "1.28.15-aliyun.1",
            "1.29.11-aliyun.1",
            "1.30.7-aliyun.1",
            "1.31.9-aliyun.1",
            "1.32.1-aliyun.1",
            "1.33.3-aliyun.1",
            "1.34.1-aliyun.1");
    private static final int MAJOR = 0;
    private static final int MINOR = 1;

    private final TreeSet<String> known = new TreeSet<>(AckVersionOrder.OLDEST_FIRST);

    AckVersionTable() {
        known.addAll(KNOWN);
    }

    /** Adds a version. */
    public synchronized AckVersionTable offer(String version) {
        known.add(version);
        return this;
    }

    /** Removes a version: no cluster can be upgraded to it any more. */
    public synchronized AckVersionTable withdraw(String version) {
        known.remove(version);
        return this;
    }

    /** Returns all versions, oldest first. */
    public synchronized List<String> all() {
        return List.copyOf(known);
    }

    /** Returns the versions to which a cluster of this version can be upgraded, oldest first. */
    public synchronized List<String> upgradableFrom(String version) {
        return known.tailSet(version, false).stream()
                .filter(next -> AckVersionOrder.number(next, MAJOR) == AckVersionOrder.number(version, MAJOR))
                .filter(next -> AckVersionOrder.number(next, MINOR) - AckVersionOrder.number(version, MINOR) <= 1)
                .toList();
    }

    /** Returns the newest version to which a cluster of this version can be upgraded; empty if there is none. */
    public String nextOf(String version) {
        List<String> offered = upgradableFrom(version);
        return offered.isEmpty() ? "" : offered.get(offered.size() - 1);
    }
}
