// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClusterFailedReason;
import io.clusterupgrade.css.model.ClusterInstance;
import io.clusterupgrade.css.model.ClusterStatus;
import io.clusterupgrade.css.model.DatastoreType;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.InstanceStatus;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the details of a cluster of CSS show about its readiness (see sdk/docs/wire/css.md#clusters). */
final class CssClusterFindings {
    private static final String SOURCE = "CSS.ShowClusterDetail";

    private CssClusterFindings() {}

    /** Adds the checks of the state and of the nodes. */
    static void add(ReadinessCollector report, ClusterDetail now, CssPlan plan) {
        String datastore = now.datastore().type() + " " + now.datastore().version();
        report.checked("state", SOURCE, datastore + ", status " + now.status() + ", actions " + now.actions(), state(now));
        List<Finding> nodes = new ArrayList<>(broken(now));
        nodes.addAll(counts(now));
        report.checked("nodes", SOURCE, nodes(now), nodes);
        if (plan instanceof CssAzChange change) {
            Set<String> zones = now.instances().stream()
                    .map(node -> String.valueOf(node.azCode()))
                    .collect(Collectors.toCollection(TreeSet::new));
            report.checked("zones", SOURCE, "the nodes are in " + zones, zones(change, zones));
        }
    }

    private static List<Finding> state(ClusterDetail now) {
        List<Finding> findings = new ArrayList<>();
        if (!now.status().equals(ClusterStatus.AVAILABLE)) {
            ClusterFailedReason reason = now.failedReason();
            findings.add(blocker(
                    "ClusterNotAvailable",
                    null,
                    "the status of the cluster is " + now.status() + ", not " + ClusterStatus.AVAILABLE + " (available)"
                            + (reason == null ? "" : ": " + reason.errorCode() + " " + reason.errorMsg()),
                    "mend the cluster first"));
        }
        if (!now.actions().isEmpty()) {
            findings.add(blocker(
                    "ActionInProgress",
                    null,
                    "the cluster is busy: " + now.actions()
                            + (now.actionProgress().isEmpty() ? "" : " " + now.actionProgress()),
                    "wait until it has ended"));
        }
        if (now.datastore().type().equals(DatastoreType.LOGSTASH)) {
            findings.add(blocker(
                    "EngineNotSupported",
                    null,
                    "the service upgrades clusters of Elasticsearch and OpenSearch only",
                    null));
        }
        return findings;
    }

    private static List<Finding> broken(ClusterDetail now) {
        return now.instances().stream()
                .filter(node -> !node.status().equals(InstanceStatus.AVAILABLE))
                .map(node -> blocker(
                        "NodeNotAvailable",
                        String.valueOf(node.name()),
                        "the status of the node is " + node.status() + ", not " + InstanceStatus.AVAILABLE
                                + " (available)",
                        "if it stays so, css.cluster(id).updateInstance(\"" + node.id() + "\") replaces the node"))
                .toList();
    }

    /** Compares the number of nodes with the documented rules: with fewer the service rejects the start. */
    private static List<Finding> counts(ClusterDetail now) {
        long masters = count(now, InstType.ESS_MASTER);
        long data = count(now, InstType.ESS);
        long holding = data + count(now, InstType.ESS_COLD);
        boolean isEnough = masters > 0 ? data >= 2 : holding >= 3;
        if (isEnough || now.instances().isEmpty()) {
            return List.of();
        }
        String rule = masters > 0
                ? "with master nodes the service requires at least two data nodes, and there are " + data
                : "without master nodes the service requires at least three data and cold nodes, and there are " + holding;
        return List.of(new Finding(
                FindingSeverity.WARNING,
                SOURCE,
                "TooFewNodes",
                null,
                rule + ": it may reject the start",
                "add nodes",
                true,
                null));
    }

    private static long count(ClusterDetail now, InstType type) {
        return now.instances().stream().filter(node -> node.type().equals(type)).count();
    }

    private static String nodes(ClusterDetail now) {
        long available = now.instances().stream()
                .map(ClusterInstance::status)
                .filter(InstanceStatus.AVAILABLE::equals)
                .count();
        return available + " of " + now.instances().size() + " nodes are available";
    }

    private static List<Finding> zones(CssAzChange change, Set<String> zones) {
        if (zones.contains(change.sourceAz())) {
            return List.of();
        }
        return List.of(blocker(
                "SourceZoneUnused",
                null,
                "no node is in " + change.sourceAz() + ", the source of the plan",
                "plan with a zone that has nodes"));
    }

    private static Finding blocker(String code, @Nullable String subject, String message, @Nullable String remedy) {
        return new Finding(FindingSeverity.BLOCKER, SOURCE, code, subject, message, remedy, false, null);
    }
}
