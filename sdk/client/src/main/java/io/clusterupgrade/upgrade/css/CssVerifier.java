// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClusterInstance;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Verifies that a cluster of CSS shows the target of a succeeded task (see sdk/docs/wire/css.md#updateazbyinstancetype
 * and sdk/docs/wire/css.md#clusters).
 */
final class CssVerifier {
    /**
     * The version at the beginning of an image's name, {@code 7.10.2} of {@code 7.10.2_25.2.0_0611}
     * (see sdk/docs/wire/css.md#listimages).
     */
    private static final Pattern VERSION = Pattern.compile("(\\d+(?:\\.\\d+)+)(?:_|$)");

    private CssVerifier() {}

    static Verification of(ClusterDetail cluster, UpgradeRecord record) {
        return record.kind() == UpgradeKind.AZ_CHANGE ? ofZones(cluster, record) : ofImage(cluster, record);
    }

    /** Compares the image; if the cluster shows none, the version, which can only show a difference. */
    private static Verification ofImage(ClusterDetail cluster, UpgradeRecord record) {
        String image = cluster.datastore().subVersion();
        if (image != null) {
            return image.equals(record.target()) ? Verification.VERIFIED : Verification.NOT_YET;
        }
        String version = cluster.datastore().version();
        Matcher wanted = VERSION.matcher(String.valueOf(record.target()));
        return version != null && wanted.lookingAt() && !wanted.group(1).equals(version)
                ? Verification.NOT_YET
                : Verification.UNCHECKED;
    }

    /**
     * Checks that every target zone has a node of the kind and that, after a move, no node is left in the source zone;
     * otherwise, that no node is in another zone.
     */
    private static Verification ofZones(ClusterDetail cluster, UpgradeRecord record) {
        String kind = record.variant();
        List<ClusterInstance> nodes = cluster.instances().stream()
                .filter(node -> "all".equals(kind) || node.type().value().equals(kind))
                .toList();
        List<String> zones = nodes.stream()
                .map(ClusterInstance::azCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> wanted = List.of(String.valueOf(record.target()).split(","));
        boolean hasLeft = record.source() == null
                ? wanted.containsAll(zones)
                : Stream.of(record.source().split(",")).noneMatch(zones::contains);
        if (!hasLeft) {
            return Verification.NOT_YET;
        }
        if (nodes.isEmpty() || nodes.stream().anyMatch(node -> node.azCode() == null)) {
            return Verification.UNCHECKED;
        }
        return zones.containsAll(wanted) ? Verification.VERIFIED : Verification.NOT_YET;
    }
}
