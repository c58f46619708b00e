// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.request.DescribeKubernetesVersionMetadataRequest;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.service.VersionHint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the versions that a cluster can be upgraded to, by the service's own data (see
 * sdk/docs/wire/ack.md#clusters-and-versions).
 */
final class AckVersionCatalog {
    private final AckCluster cluster;

    AckVersionCatalog(AckCluster cluster) {
        this.cluster = cluster;
    }

    /** Rejects a version that a cluster cannot reach in one upgrade. */
    void mustOffer(ClusterDetail now, String version) {
        if (version.equals(now.nextVersion())) {
            return;
        }
        Set<String> offered = offered(now, current(now));
        if (!offered.contains(version)) {
            throw notOffered(now, version, offered);
        }
    }

    /**
     * Returns the shortest path to a version: for each hop the control plane, then each node pool whose kubelets are older, in
     * the order of the service. Pools that are behind come first, since they prevent the first hop. Pools that show no version
     * are left out.
     *
     * @param chosen the pools to upgrade, in order; empty for all. Pools may only be left out where no hop of the control plane
     *     follows
     */
    List<AckPlan> path(String text, List<String> chosen) {
        String version = VersionText.withoutLetter("version", text);
        ClusterDetail now = cluster.describeClusterDetail();
        List<NodePool> all = cluster.describeClusterNodePools().nodePools();
        List<NodePool> pools = AckNodePools.choose(all, chosen);
        List<String> hops = hops(now, version);
        List<AckPlan> path = new ArrayList<>(pools(pools, current(now)));
        String at = current(now);
        for (String hop : hops) {
            mustLeaveOutNone(all, pools, at, hop);
            path.add(AckClusterUpgrade.toVersion(hop));
            path.addAll(pools(pools, hop));
            at = hop;
        }
        return List.copyOf(path);
    }

    private static void mustLeaveOutNone(List<NodePool> all, List<NodePool> pools, String at, String hop) {
        List<String> left = AckNodePools.behind(all, at).stream()
                .filter(pool -> !pools.contains(pool))
                .map(pool -> String.valueOf(pool.nodepoolInfo().nodepoolId()))
                .toList();
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("nodePools must not leave out " + left + ": ACK upgrades the control plane to "
                    + hop + " only when all nodes have " + at);
        }
    }

    private static List<AckPlan> pools(List<NodePool> pools, String version) {
        return AckNodePools.behind(pools, version).stream()
                .<AckPlan>map(pool -> AckNodePools.plan(pool, version))
                .toList();
    }

    /** Returns the versions of the control plane on the way, the last one included; empty if it is there. */
    private List<String> hops(ClusterDetail now, String version) {
        String current = current(now);
        if (version.equals(current)) {
            return List.of();
        }
        Map<String, String> before = new LinkedHashMap<>();
        Queue<String> next = new ArrayDeque<>();
        next.add(current);
        while (!next.isEmpty() && !before.containsKey(version)) {
            String from = next.remove();
            for (String to : offered(now, from)) {
                if (!to.equals(current) && before.putIfAbsent(to, from) == null) {
                    next.add(to);
                }
            }
        }
        if (!before.containsKey(version)) {
            throw notOffered(now, version, before.keySet());
        }
        ArrayDeque<String> hops = new ArrayDeque<>();
        for (String hop = version; before.containsKey(hop); hop = String.valueOf(before.get(hop))) {
            hops.addFirst(hop);
        }
        return List.copyOf(hops);
    }

    /**
     * Returns the versions that a version can be upgraded to. If the cluster does not return its region, its type or
     * its version, only its own next version is known.
     */
    private Set<String> offered(ClusterDetail now, String from) {
        Set<String> offered = new LinkedHashSet<>();
        if (from.equals(current(now))) {
            add(offered, now.nextVersion());
        }
        if (from.isEmpty() || now.regionId() == null || now.clusterType().isAbsent()) {
            return offered;
        }
        DescribeKubernetesVersionMetadataRequest.Builder request = DescribeKubernetesVersionMetadataRequest.builder(
                        now.regionId(), now.clusterType())
                .kubernetesVersion(from)
                .queryUpgradableVersion(true);
        if (!now.profile().isAbsent()) {
            request.profile(now.profile());
        }
        cluster.client().describeKubernetesVersionMetadata(request.build()).stream()
                .filter(metadata -> from.equals(metadata.version()))
                .flatMap(metadata -> metadata.upgradableVersions().stream())
                .forEach(version -> add(offered, version));
        return offered;
    }

    /** Returns the version of a cluster; empty if it is not returned. */
    private static String current(ClusterDetail now) {
        return Objects.requireNonNullElse(now.currentVersion(), "");
    }

    private static void add(Set<String> versions, @Nullable String version) {
        if (version != null && !version.isBlank()) {
            versions.add(version);
        }
    }

    private StartRejectedException notOffered(ClusterDetail now, String version, Set<String> offered) {
        List<String> known = new ArrayList<>(offered);
        known.add(current(now));
        String offers = version.equals(current(now))
                ? ": it is already at " + version + "; "
                        + AckNodePools.advice(cluster.describeClusterNodePools().nodePools(), version)
                : "; it offers " + (offered.isEmpty() ? "none" : String.join(", ", offered))
                        + VersionHint.of(version, known, false);
        return new StartRejectedException(
                "ACK offers cluster " + cluster.clusterId() + ", which has " + now.currentVersion() + ", no path to "
                        + version + offers,
                null);
    }
}
