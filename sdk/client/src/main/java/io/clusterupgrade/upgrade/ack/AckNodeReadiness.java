// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterNode;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.NodeState;
import io.clusterupgrade.ack.model.NodeStatus;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes and node pools of a cluster of ACK show about its readiness (see sdk/docs/wire/ack.md#node-pools-and-nodes). The
 * service's own check decides whether they prevent a start, so these are warnings.
 */
final class AckNodeReadiness {
    private static final String NODES = "ACK.DescribeClusterNodes";
    private static final String POOLS = "ACK.DescribeClusterNodePools";

    private final AckCluster cluster;
    private final AckPlan plan;
    private final ReadinessCollector report;

    AckNodeReadiness(AckCluster cluster, AckPlan plan, ReadinessCollector report) {
        this.cluster = cluster;
        this.plan = plan;
        this.report = report;
    }

    /** Adds the checks of all nodes, or of those of the plan's pool, and of the versions of the pools. */
    void add(@Nullable ClusterDetail detail) {
        report.read(
                        "nodes",
                        () -> cluster.nodes().stream().filter(this::isMeant).toList())
                .ifPresent(this::nodes);
        String version = detail == null ? "" : Objects.requireNonNullElse(detail.currentVersion(), "");
        if (plan instanceof AckNodePoolUpgrade || version.isBlank()) {
            return;
        }
        report.read("node pools", () -> cluster.describeClusterNodePools().nodePools())
                .ifPresent(pools -> pools(pools, version));
    }

    private boolean isMeant(ClusterNode node) {
        return !(plan instanceof AckNodePoolUpgrade upgrade)
                || upgrade.nodepoolId().equals(node.nodepoolId());
    }

    private void nodes(List<ClusterNode> nodes) {
        List<Finding> findings = nodes.stream()
                .filter(node -> !isWell(node))
                .map(node -> finding(
                        NODES,
                        "NodeNotReady",
                        "node " + Objects.requireNonNullElse(node.nodeName(), String.valueOf(node.instanceId())),
                        "the status of the node is " + node.nodeStatus() + ", its state " + node.state()
                                + (node.errorMessage() == null
                                                || node.errorMessage().isBlank()
                                        ? ""
                                        : ": " + node.errorMessage()),
                        "mend or remove the node"))
                .toList();
        report.checked(
                "nodes", NODES, nodes.size() - findings.size() + " of " + nodes.size() + " nodes are ready", findings);
    }

    private static boolean isWell(ClusterNode node) {
        return (node.nodeStatus().isAbsent() || node.nodeStatus().equals(NodeStatus.READY))
                && (node.state().isAbsent() || node.state().equals(NodeState.RUNNING));
    }

    private void pools(List<NodePool> pools, String version) {
        List<Finding> findings = AckNodePools.behind(pools, version).stream()
                .map(pool -> finding(
                        POOLS,
                        "NodePoolBehind",
                        "node pool " + pool.nodepoolInfo().nodepoolId(),
                        "its kubelets have " + AckNodePools.kubelet(pool) + ", and the control plane has " + version
                                + ": the next upgrade of the control plane requires that they match",
                        "upgrade it first (AckNodePoolUpgrade.toVersion(\""
                                + pool.nodepoolInfo().nodepoolId() + "\", \"" + version + "\"))"))
                .toList();
        report.checked(
                "node pools",
                POOLS,
                pools.size() - findings.size() + " of " + pools.size()
                        + " node pools are not shown to be behind the control plane",
                findings);
    }

    private static Finding finding(String source, String code, String subject, String message, String remedy) {
        return new Finding(FindingSeverity.WARNING, source, code, subject, message, remedy, true, null);
    }
}
