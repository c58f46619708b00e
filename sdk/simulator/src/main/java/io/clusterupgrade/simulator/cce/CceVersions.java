// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceUpgradePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The upgrade paths between versions; several steps lead from v1.27 to v1.34. Thread-safe. Every method that changes
 * something returns the same object.
 *
 * @since 0.1.0
 */
public final class CceVersions {
    private final Map<String, List<String>> targets = new LinkedHashMap<>();

    CceVersions() {
        offer("v1.27", "v1.28.15-r30");
        offer("v1.28", "v1.29.13-r10");
        offer("v1.29", "v1.30.10-r2", "v1.31.6-r2");
        offer("v1.30", "v1.31.6-r2");
        offer("v1.31", "v1.33.7-r0");
        offer("v1.33", "v1.34.3-r0");
    }

    /**
     * Offers these full versions to clusters of a version; replaces the versions offered before.
     *
     * @param version a minor version such as {@code v1.29}, or a full one, which takes precedence
     * @param targetVersions full versions, such as {@code v1.31.6-r2}
     */
    public synchronized CceVersions offer(String version, String... targetVersions) {
        targets.put(version, List.of(targetVersions));
        return this;
    }

    /** Removes all paths. */
    public synchronized CceVersions clear() {
        targets.clear();
        return this;
    }

    /** Returns the whole table, in the order in which the lines were added. */
    public synchronized List<CceUpgradePath> paths() {
        return targets.entrySet().stream()
                .map(line -> new CceUpgradePath(
                        line.getKey(), CceKubernetesVersion.platformOf(line.getKey()), line.getValue()))
                .toList();
    }

    /** Returns the versions offered to a cluster of this full version; empty if there are none. */
    public synchronized List<String> targetsOf(String version) {
        List<String> ofMinor = targets.getOrDefault(CceKubernetesVersion.minor(version), List.of());
        return targets.getOrDefault(version, ofMinor);
    }

    /** Returns the platform version of a version; the numbers are the simulator's own. */
    public static String platformOf(String version) {
        return CceKubernetesVersion.platformOf(version);
    }
}
