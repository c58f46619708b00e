// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.Snapshot;
import io.clusterupgrade.css.model.SnapshotStatus;
import io.clusterupgrade.css.request.ListSnapshotsRequest;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The age of the backup of a cluster's indices. The service's own check compares names of indices only, and the vendor advises a
 * new snapshot when the newest one is older than a month (see sdk/docs/wire/css.md#upgradecore).
 */
final class CssBackups {
    private static final Duration OLD = Duration.ofDays(31);
    private static final String SOURCE = "CSS.ListSnapshots";

    private final CssCluster cluster;

    CssBackups(CssCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Returns what the list of snapshots shows: a warning if the newest complete one is old, else its age. Empty if there is none,
     * or if the service does not list any, as with snapshots switched off: then only the service's own check decides.
     */
    List<Finding> findings() {
        try {
            return newest().map(this::finding).stream().toList();
        } catch (ApiException e) {
            return List.of();
        }
    }

    /** Returns the newest complete snapshot; empty if there is none. Throws what the call throws. */
    Optional<Snapshot> newest() {
        return cluster
                .client()
                .call(CssOperations.Snapshots.LIST_SNAPSHOTS, new ListSnapshotsRequest(cluster.clusterId()))
                .value()
                .backups()
                .stream()
                .filter(snapshot -> snapshot.status().equals(SnapshotStatus.COMPLETED) && time(snapshot) != null)
                .max(Comparator.comparing(CssBackups::knownTime));
    }

    Finding finding(Snapshot snapshot) {
        Duration age = Duration.between(
                knownTime(snapshot), cluster.client().scheduler().now());
        boolean isOld = age.compareTo(OLD) > 0;
        String name = cluster.client().redact(String.valueOf(snapshot.name()));
        return new Finding(
                isOld ? FindingSeverity.WARNING : FindingSeverity.INFO,
                SOURCE,
                isOld ? CssPlan.OLD_BACKUP : "Backup",
                null,
                "the newest complete snapshot of the indices, " + name + ", is " + age.toDays()
                        + " days old; the service compares names of indices only, neither content nor age",
                isOld ? "take a snapshot (css.cluster(id).snapshots())" : null,
                isOld,
                null);
    }

    private static Instant knownTime(Snapshot snapshot) {
        return Objects.requireNonNull(time(snapshot));
    }

    private static @Nullable Instant time(Snapshot snapshot) {
        return snapshot.endTime() == null ? snapshot.created() : snapshot.endTime();
    }
}
