// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClusterInstance;
import java.util.List;
import java.util.stream.Stream;

/** Whether a cluster of CSS is where a succeeded task was to bring it (CSS sheets 2.3, 3.1). */
final class CssComparison {
    private CssComparison() {}

    static Confirmation of(ClusterDetail cluster, UpgradeRecord record) {
        return record.kind == UpgradeKind.AZ_CHANGE ? ofZones(cluster, record) : ofImage(cluster, record);
    }

    private static Confirmation ofImage(ClusterDetail cluster, UpgradeRecord record) {
        String image = cluster.datastore().subVersion();
        if (image == null) {
            return Confirmation.UNCHECKED;
        }
        return image.equals(record.target) ? Confirmation.CONFIRMED : Confirmation.NOT_YET;
    }

    /** Every zone that was meant has a node of the kind. After a move none is left where they were; else none is anywhere else. */
    private static Confirmation ofZones(ClusterDetail cluster, UpgradeRecord record) {
        String kind = record.variant;
        List<ClusterInstance> nodes = cluster.instances().stream()
                .filter(node -> "all".equals(kind) || node.type().value().equals(kind))
                .toList();
        if (nodes.isEmpty() || nodes.stream().anyMatch(node -> node.azCode() == null)) {
            return Confirmation.UNCHECKED;
        }
        List<String> zones = nodes.stream()
                .map(node -> String.valueOf(node.azCode()))
                .distinct()
                .toList();
        List<String> wanted = List.of(String.valueOf(record.target).split(","));
        boolean hasLeft = record.source == null
                ? wanted.containsAll(zones)
                : Stream.of(record.source.split(",")).noneMatch(zones::contains);
        return hasLeft && zones.containsAll(wanted) ? Confirmation.CONFIRMED : Confirmation.NOT_YET;
    }
}
