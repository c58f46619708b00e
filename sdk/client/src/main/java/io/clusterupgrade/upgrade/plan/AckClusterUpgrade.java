// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.ack.AckOperations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * ACK: brings a cluster to another version of Kubernetes, one minor version at a time
 * (see sdk/docs/wire/ack.md#cluster-upgrade). It cannot be rolled back.
 *
 * <p>The service requires the kubelets of all nodes at the version of the control plane before the control plane can be
 * upgraded to the next one. An upgrade of the whole cluster does that itself; after an upgrade of the control plane
 * alone, upgrade the node pools ({@link AckNodePoolUpgrade}) before the next.
 *
 * <p>A success is verified by the version of the control plane. For the nodes there is only the state of the task;
 * {@code cluster.describeClusterNodePools()} shows the versions of the pools.
 *
 * @param version the target version, such as {@code 1.33.3-aliyun.1}
 * @param masterOnly whether to upgrade the control plane alone, without the nodes
 * @param check whether the service's own check must pass before the start is sent
 * @param checkLimit how long that check may take
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradecluster">UpgradeCluster</a>
 * @since 0.1.0
 */
public record AckClusterUpgrade(String version, boolean masterOnly, boolean check, Duration checkLimit)
        implements AckPlan {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the version is blank or the limit is not positive
     */
    public AckClusterUpgrade {
        if (version.isBlank()) {
            throw new IllegalArgumentException("version must not be blank");
        }
        if (checkLimit.isNegative() || checkLimit.isZero()) {
            throw new IllegalArgumentException("checkLimit must be positive: " + checkLimit);
        }
    }

    /**
     * Creates a plan that upgrades the control plane and all nodes to a version, after a check of at most half an hour.
     */
    public static AckClusterUpgrade toVersion(String version) {
        return new AckClusterUpgrade(version, false, true, DEFAULT_CHECK_LIMIT);
    }

    /** Returns this plan for the control plane alone, or for the nodes too. */
    public AckClusterUpgrade withMasterOnly(boolean value) {
        return new AckClusterUpgrade(version, value, check, checkLimit);
    }

    /** Returns this plan with the check on or off. */
    public AckClusterUpgrade withCheck(boolean value) {
        return new AckClusterUpgrade(version, masterOnly, value, checkLimit);
    }

    /** Returns this plan with another limit for the check. */
    public AckClusterUpgrade withCheckLimit(Duration value) {
        return new AckClusterUpgrade(version, masterOnly, check, value);
    }

    @Override
    public List<PlannedCall> calls() {
        List<PlannedCall> calls = new ArrayList<>();
        calls.add(PlannedCall.of(
                AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL,
                "which version it has, which is offered, and whether it is running"));
        calls.add(PlannedCall.of(
                AckOperations.Clusters.DESCRIBE_KUBERNETES_VERSION_METADATA,
                "whether " + version + " is offered; left out if the cluster itself offers it"));
        calls.add(AckPlannedCalls.remember());
        calls.addAll(AckPlannedCalls.check(
                this, "type=" + (masterOnly ? "MasterUpgrade" : "ClusterUpgrade") + ", next_version=" + version));
        calls.add(AckPlannedCalls.lookAgain());
        calls.add(PlannedCall.of(
                AckOperations.UPGRADE_CLUSTER, "next_version=" + version + ", master_only=" + masterOnly));
        calls.add(AckPlannedCalls.watch());
        calls.add(PlannedCall.of(AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL, "verify the version"));
        return List.copyOf(calls);
    }
}
