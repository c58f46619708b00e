// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.model.UpgradePath;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the way from version to version. What a cluster is offered now is the first hop; the table of all versions,
 * which is the same for all clusters, has the rest (see sdk/docs/wire/cce.md#upgrade-information).
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

    /** The versions on the way, the first and the last hop as new as can be; the fewest hops there are. */
    List<String> to(String meant) {
        if (!offer.current().isEmpty() && CceVersion.fits(offer.current(), meant)) {
            return List.of();
        }
        Set<String> reached = new HashSet<>(Set.of(offer.current()));
        List<List<String>> ways = List.of(List.of());
        while (!ways.isEmpty()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> way : ways) {
                for (String next : newestFirst(way)) {
                    if (reached.add(next)) {
                        List<String> extended = new ArrayList<>(way);
                        extended.add(next);
                        longer.add(extended);
                    }
                }
            }
            List<String> there = longer.stream()
                    .filter(way -> CceVersion.fits(last(way), meant))
                    .max(Comparator.comparing(CceUpgradePaths::last, CceVersion.OLDEST_FIRST))
                    .orElse(null);
            if (there != null) {
                return there;
            }
            ways = longer;
        }
        throw new StartRejectedException(
                offer.notOffered(meant) + ", from which no way leads there" + offer.hint(meant, targets()), null);
    }

    private List<String> targets() {
        return table.values().stream().flatMap(List::stream).toList();
    }

    private List<String> newestFirst(List<String> way) {
        return next(way).stream().sorted(CceVersion.OLDEST_FIRST.reversed()).toList();
    }

    /** A line for the very version counts more than one for its minor version. */
    private List<String> next(List<String> way) {
        if (way.isEmpty()) {
            return offer.targets();
        }
        List<String> ofMinor = table.getOrDefault(CceVersion.minor(last(way)), List.of());
        return table.getOrDefault(last(way), ofMinor);
    }

    private static String last(List<String> way) {
        return way.get(way.size() - 1);
    }
}
