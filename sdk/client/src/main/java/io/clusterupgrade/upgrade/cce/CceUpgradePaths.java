// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.model.UpgradePath;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the path from version to version. The first hop is a version that the cluster is offered now; the table of all
 * versions, which is the same for all clusters, has the others (see sdk/docs/wire/cce.md#upgrade-information).
 */
final class CceUpgradePaths {
    private final CceAvailableVersions offer;
    private final Map<String, List<String>> table = new HashMap<>();

    CceUpgradePaths(CceAvailableVersions offer, List<UpgradePath> lines) {
        this.offer = offer;
        for (UpgradePath line : lines) {
            table.computeIfAbsent(String.valueOf(line.version()), ignored -> new ArrayList<>())
                    .addAll(line.targetVersions());
        }
    }

    /** Returns the versions on the shortest path; the first and the last hop are as new as possible. */
    List<String> to(String meant) {
        if (!offer.current().isEmpty() && VersionText.fits(offer.current(), meant)) {
            return List.of();
        }
        Set<String> reached = new HashSet<>(Set.of(offer.current()));
        List<List<String>> paths = List.of(List.of());
        while (!paths.isEmpty()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> path : paths) {
                for (String next : newestFirst(path)) {
                    if (reached.add(next)) {
                        List<String> extended = new ArrayList<>(path);
                        extended.add(next);
                        longer.add(extended);
                    }
                }
            }
            List<String> found = longer.stream()
                    .filter(path -> VersionText.fits(last(path), meant))
                    .max(Comparator.comparing(CceUpgradePaths::last, CceVersion.OLDEST_FIRST))
                    .orElse(null);
            if (found != null) {
                return found;
            }
            paths = longer;
        }
        throw new StartRejectedException(
                offer.notOffered(meant) + ", from which no path leads there" + offer.hint(meant, targets()), null);
    }

    private List<String> targets() {
        return table.values().stream().flatMap(List::stream).toList();
    }

    private List<String> newestFirst(List<String> path) {
        return next(path).stream().sorted(CceVersion.OLDEST_FIRST.reversed()).toList();
    }

    /** Returns the next versions. An entry for the exact version takes precedence over one for its minor version. */
    private List<String> next(List<String> path) {
        if (path.isEmpty()) {
            return offer.targets();
        }
        List<String> ofMinor = table.getOrDefault(CceVersion.minor(last(path)), List.of());
        return table.getOrDefault(last(path), ofMinor);
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }
}
