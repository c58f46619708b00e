// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.internal.text.VersionText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * ACK: brings the control plane of a cluster to another version of Kubernetes, one minor version at a time
 * (see sdk/docs/wire/ack.md#cluster-upgrade). It cannot be rolled back.
 *
 * <p>The nodes follow with a plan for each node pool ({@link AckNodePoolUpgrade}): in batches, with a pause after the first
 * one if wanted. The service requires the kubelets of all nodes at the version of the control plane before the control plane
 * can be upgraded again. {@link #withMasterOnly withMasterOnly(false)} upgrades the nodes in the same task instead; how many at
 * a time can no longer be chosen there, since the vendor ignores or rejects the rolling policy of that operation from 4 July 2026.
 *
 * <p>A success is verified by the version of the control plane. For the nodes there is only the state of the task;
 * {@code cluster.describeClusterNodePools()} shows the versions of the pools.
 *
 * @param version the target version, such as {@code 1.33.3-aliyun.1}; a {@code v} in front is dropped
 * @param masterOnly whether to upgrade the control plane alone, which is the default, or the nodes in the same task
 * @param check whether the service's own check must pass before the start is sent
 * @param checkLimit how long that check may take
 * @param acceptedWarnings the codes of the warnings of that check that do not prevent the start, such as {@code
 *     RemovedApiInUse}
 * @param allWarningsAccepted whether no warning prevents the start
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradecluster">UpgradeCluster</a>
 * @since 0.1.0
 */
public record AckClusterUpgrade(
        String version,
        boolean masterOnly,
        boolean check,
        Duration checkLimit,
        Set<String> acceptedWarnings,
        boolean allWarningsAccepted)
        implements AckPlan {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the version is blank or the limit is not positive
     */
    public AckClusterUpgrade {
        version = VersionText.withoutLetter("version", version);
        if (checkLimit.isNegative() || checkLimit.isZero()) {
            throw new IllegalArgumentException("checkLimit must be positive: " + checkLimit);
        }
        acceptedWarnings = AcceptedCodes.of(acceptedWarnings);
    }

    /**
     * Creates a plan that upgrades the control plane to a version, after a check of at most half an hour that must pass without
     * warnings.
     *
     * @throws IllegalArgumentException if the version is blank
     */
    public static AckClusterUpgrade toVersion(String version) {
        return new AckClusterUpgrade(version, true, true, DEFAULT_CHECK_LIMIT, Set.of(), false);
    }

    /** Returns this plan for the control plane alone, which is the default, or with the nodes in the same task. */
    public AckClusterUpgrade withMasterOnly(boolean value) {
        return new AckClusterUpgrade(version, value, check, checkLimit, acceptedWarnings, allWarningsAccepted);
    }

    /** Returns this plan with the check on or off. */
    public AckClusterUpgrade withCheck(boolean value) {
        return new AckClusterUpgrade(version, masterOnly, value, checkLimit, acceptedWarnings, allWarningsAccepted);
    }

    /** Returns this plan with another limit for the check. */
    public AckClusterUpgrade withCheckLimit(Duration value) {
        return new AckClusterUpgrade(version, masterOnly, check, value, acceptedWarnings, allWarningsAccepted);
    }

    /**
     * Returns this plan with the warnings that do not prevent the start; default none. A rejected start lists the codes of
     * those that do.
     */
    public AckClusterUpgrade withAcceptedWarnings(Collection<String> codes) {
        return new AckClusterUpgrade(
                version, masterOnly, check, checkLimit, AcceptedCodes.of(codes), allWarningsAccepted);
    }

    /** Returns this plan with or without the acceptance of all warnings, new ones included; default without. */
    public AckClusterUpgrade withAllWarningsAccepted(boolean value) {
        return new AckClusterUpgrade(version, masterOnly, check, checkLimit, acceptedWarnings, value);
    }

    /** Returns the request that starts this upgrade of a cluster. */
    public UpgradeClusterRequest request(String clusterId) {
        return UpgradeClusterRequest.builder(clusterId, version)
                .masterOnly(masterOnly)
                .build();
    }

    @Override
    public RunClusterCheckRequest checkRequest(String clusterId) {
        return masterOnly
                ? RunClusterCheckRequest.masterUpgrade(clusterId, version)
                : RunClusterCheckRequest.clusterUpgrade(clusterId, version);
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
        calls.addAll(AckPlannedCalls.check(this));
        calls.add(AckPlannedCalls.lookAgain());
        calls.add(PlannedCall.of(AckOperations.UPGRADE_CLUSTER, request(ANY_CLUSTER), "start"));
        calls.add(AckPlannedCalls.watch());
        calls.add(PlannedCall.of(AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL, "verify the version"));
        return List.copyOf(calls);
    }

    @Override
    public List<String> notices() {
        return List.of(
                "An upgrade cannot be rolled back.",
                masterOnly
                        ? "The nodes keep their version: upgrade each node pool afterwards (AckNodePoolUpgrade). The next"
                                + " upgrade of the control plane requires that."
                        : "The nodes are upgraded in the same task. How many at a time is the service's choice, and there is"
                                + " no pause after the first ones.");
    }
}
