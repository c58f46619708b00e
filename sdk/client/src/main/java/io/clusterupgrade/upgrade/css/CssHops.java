// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.service.VersionHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hops of CSS from version to version (see sdk/docs/wire/css.md#listimages). The first hop is an image that the cluster is
 * offered now. The service shows no images for later hops, so these are the documented ones; they differ by region, and the images
 * that are offered then decide.
 */
final class CssHops {
    /** The documented hops; {@code 7.} stands for each version that begins with it. */
    private static final Map<String, List<String>> DOCUMENTED = Map.of(
            "6.2.3", List.of("6.5.4", "6.8.23"),
            "6.8.23", List.of("7."),
            "7.6.2", List.of("7.10.2"),
            "7.9.3", List.of("7.10.2"));

    private final CssCluster cluster;

    CssHops(CssCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Returns the shortest way to a version; empty if the cluster has it. If no image of another version is offered, but a newer
     * one of the same version, that one comes first.
     */
    List<CssPlan> to(String version) {
        String current = Objects.requireNonNullElse(
                cluster.showClusterDetail().datastore().version(), "");
        if (version.equals(current)) {
            return List.of();
        }
        List<String> offered = versions(UpgradeType.CROSS).stream()
                .filter(other -> !other.equals(current))
                .toList();
        List<String> hops = path(offered, version);
        if (hops != null) {
            return hops.stream().<CssPlan>map(CssImageUpgrade::toVersion).toList();
        }
        List<String> later = path(documented(current, version), version);
        if (later != null && offered.isEmpty() && !versions(UpgradeType.SAME).isEmpty()) {
            return Stream.concat(
                            Stream.<CssPlan>of(CssImageUpgrade.sameVersion()),
                            later.stream().<CssPlan>map(CssImageUpgrade::toVersion))
                    .toList();
        }
        throw new StartRejectedException(notOffered(current, version, offered), null);
    }

    private List<String> versions(UpgradeType type) {
        return cluster.images(type).stream()
                .filter(image -> image.id() != null)
                .map(GetTargetImageIdDetail::datastoreVersion)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Returns the shortest path that begins with one of these versions; null for none. */
    private static @Nullable List<String> path(List<String> firsts, String version) {
        List<List<String>> paths = firsts.stream().map(List::of).toList();
        List<String> reached = new ArrayList<>(firsts);
        while (!paths.isEmpty()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> path : paths) {
                String last = path.get(path.size() - 1);
                if (last.equals(version)) {
                    return path;
                }
                for (String next : documented(last, version)) {
                    if (!reached.contains(next)) {
                        reached.add(next);
                        longer.add(Stream.concat(path.stream(), Stream.of(next)).toList());
                    }
                }
            }
            paths = longer;
        }
        return null;
    }

    /** Returns the documented next versions; of those that are documented by their beginning only, the wanted one. */
    private static List<String> documented(String from, String wanted) {
        return DOCUMENTED.getOrDefault(from, List.of()).stream()
                .map(next -> next.endsWith(".") && wanted.startsWith(next) ? wanted : next)
                .filter(next -> !next.endsWith("."))
                .toList();
    }

    private String notOffered(String current, String version, List<String> offered) {
        List<String> known = new ArrayList<>(offered);
        known.add(current);
        return "CSS offers cluster " + cluster.clusterId() + ", which has "
                + (current.isEmpty() ? "an unknown version" : current) + ", no path to " + version + "; it offers "
                + (offered.isEmpty() ? "no image of another version" : String.join(", ", offered))
                + VersionHint.of(version, known, false);
    }
}
