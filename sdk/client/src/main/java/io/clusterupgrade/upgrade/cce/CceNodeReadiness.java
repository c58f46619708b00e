// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.model.Node;
import io.clusterupgrade.cce.model.NodePhase;
import io.clusterupgrade.cce.model.NodePool;
import io.clusterupgrade.cce.model.NodePoolPhase;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes and node pools of a cluster of CCE show about its readiness (see sdk/docs/wire/cce.md#node-pools-and-nodes). The
 * documentation does not say that a node prevents a start, so these are warnings.
 */
final class CceNodeReadiness {
    private static final String NODES = "CCE.ListNodes";
    private static final String POOLS = "CCE.ListNodePools";
    private static final Set<NodePoolPhase> CALM =
            Set.of(NodePoolPhase.ABSENT, NodePoolPhase.SYNCHRONIZED, NodePoolPhase.SOLD_OUT);

    private final CceCluster cluster;
    private final ReadinessCollector report;

    CceNodeReadiness(CceCluster cluster, ReadinessCollector report) {
        this.cluster = cluster;
        this.report = report;
    }

    void add() {
        report.read("nodes", () -> cluster.nodes().stream().toList()).ifPresent(this::nodes);
        report.read("node pools", () -> cluster.listNodePools().items()).ifPresent(this::pools);
    }

    private void nodes(List<Node> nodes) {
        List<Finding> findings = nodes.stream()
                .filter(node -> !node.status().phase().equals(NodePhase.ACTIVE))
                .map(node -> finding(
                        FindingSeverity.WARNING,
                        NODES,
                        "NodeNotActive",
                        "node " + node.metadata().name(),
                        "the phase of the node is " + node.status().phase() + ", not " + NodePhase.ACTIVE,
                        "mend or remove the node"))
                .toList();
        report.checked(
                "nodes", NODES, nodes.size() - findings.size() + " of " + nodes.size() + " nodes are active", findings);
    }

    private void pools(List<NodePool> pools) {
        List<Finding> findings = new ArrayList<>();
        for (NodePool pool : pools) {
            String subject = "node pool " + pool.metadata().name();
            if (!CALM.contains(pool.status().phase())) {
                findings.add(finding(
                        FindingSeverity.WARNING,
                        POOLS,
                        "NodePoolBusy",
                        subject,
                        "the phase of the node pool is " + pool.status().phase(),
                        "wait until it has ended, or mend the node pool"));
            }
            if (Boolean.TRUE.equals(pool.spec().autoscaling().enable())) {
                findings.add(finding(
                        FindingSeverity.INFO,
                        POOLS,
                        "Autoscaling",
                        subject,
                        "autoscaling is on; the service suspends it during the upgrade",
                        null));
            }
        }
        report.checked("node pools", POOLS, pools.size() + " node pools", findings);
    }

    private static Finding finding(
            FindingSeverity severity,
            String source,
            String code,
            String subject,
            String message,
            @Nullable String remedy) {
        return new Finding(
                severity, source, code, subject, message, remedy, severity == FindingSeverity.WARNING, null);
    }
}
