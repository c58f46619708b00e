// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.model.NodeComponent;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the kubelets of node pools with the version of the control plane. */
final class AckNodePools {
    private AckNodePools() {}

    /** Returns the version of a pool's kubelets; null if the service does not show it. */
    static @Nullable String kubelet(NodePool pool) {
        return pool.nodeComponents().stream()
                .filter(component -> "kubelet".equals(component.name()))
                .map(NodeComponent::version)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns some pools, in the order of their ids; all for no ids.
     *
     * @throws IllegalArgumentException if there is no such pool
     */
    static List<NodePool> choose(List<NodePool> pools, List<String> ids) {
        if (ids.isEmpty()) {
            return pools;
        }
        return ids.stream()
                .map(id -> pools.stream()
                        .filter(pool -> id.equals(pool.nodepoolInfo().nodepoolId()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("nodePools: the cluster has no node pool " + id
                                + "; it has "
                                + pools.stream()
                                        .map(pool -> String.valueOf(
                                                pool.nodepoolInfo().nodepoolId()))
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }

    /** Returns the pools whose kubelets are older than a version, in the order of the service. */
    static List<NodePool> behind(List<NodePool> pools, String version) {
        return pools.stream()
                .filter(pool -> pool.nodepoolInfo().nodepoolId() != null)
                .filter(pool -> {
                    String kubelet = kubelet(pool);
                    return kubelet != null && AckVersions.isNewer(version, kubelet);
                })
                .toList();
    }

    /** Returns the plan that brings the kubelets of a pool to a version. */
    static AckNodePoolUpgrade plan(NodePool pool, String version) {
        return AckNodePoolUpgrade.toVersion(String.valueOf(pool.nodepoolInfo().nodepoolId()), version);
    }

    /** Returns a sentence on what is to be done with the pools that are behind. */
    static String advice(List<NodePool> pools, String version) {
        List<NodePool> behind = behind(pools, version);
        if (behind.isEmpty()) {
            return "no node pool is shown to be behind";
        }
        return "upgrade each node pool that is behind, with AckNodePoolUpgrade.toVersion(id, \"" + version + "\"): "
                + behind.stream()
                        .map(pool -> pool.nodepoolInfo().nodepoolId() + " ("
                                + pool.nodepoolInfo().name() + ", " + kubelet(pool) + ")")
                        .collect(Collectors.joining(", "));
    }
}
