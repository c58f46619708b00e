// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssSnapshot;
import io.clusterupgrade.simulator.css.model.CssSnapshotRequest;
import io.clusterupgrade.simulator.css.model.CssSnapshotSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operation on one cluster that is not a task, one at a time. Guarded by the lock of that cluster. */
final class CssMaintenanceLog {
    private static final String SNAPSHOTTING = "SNAPSHOTTING";
    private static final String REBOOTING = "REBOOTING";
    /** The simulator's own value; the documents name none. */
    private static final String REPLACING = "REPLACING";

    private final CssNodes nodes;
    private final CssSnapshots snapshots;
    private final CssAgencies agencies;
    private final Duration restartDuration;
    private final Duration replaceDuration;
    private @Nullable CssMaintenance current;

    CssMaintenanceLog(CssClusterSpec spec, CssNodes nodes, CssSnapshots snapshots, CssAgencies agencies) {
        this.nodes = nodes;
        this.snapshots = snapshots;
        this.agencies = agencies;
        this.restartDuration = spec.restartDuration;
        this.replaceDuration = spec.replaceDuration;
    }

    void settle(Instant now) {
        if (current != null && !current.end().isAfter(now)) {
            current.effect().run();
            current = null;
        }
    }

    Optional<CssMaintenance> running() {
        return Optional.ofNullable(current);
    }

    void requireNoSnapshot() {
        if (current != null && current.action().equals(SNAPSHOTTING)) {
            throw new CssErrorException(409, "CSS.3004", "A back-up is running. (snapshot)");
        }
    }

    CssSnapshot snapshot(CssSnapshotRequest request, Instant now) {
        CssSnapshot snapshot = snapshots.create(request, now);
        current = new CssMaintenance(SNAPSHOTTING, List.of(), now, snapshot.end(), false, snapshots::end);
        return snapshot;
    }

    void configure(CssSnapshotSetting setting) {
        agencies.requireAgency(setting.texts().getOrDefault("agency", ""));
        snapshots.configure(setting);
    }

    /** Starts the replacement of a node; an unknown node is rejected with 404 CSS.0016. */
    void replace(String nodeId, @Nullable String agency, Instant now) {
        String name = nodes.withId(nodeId)
                .orElseThrow(() -> new CssErrorException(404, "CSS.0016", "The instance is not there. (instance_id)"))
                .name();
        if (agency != null) {
            agencies.requireAgency(agency);
        }
        Instant end = now.plus(replaceDuration);
        current = new CssMaintenance(REPLACING, List.of(name), now, end, false, () -> nodes.markRepaired(name));
    }

    void restart(List<String> names, Instant now) {
        Instant end = now.plus(restartDuration);
        current = new CssMaintenance(REBOOTING, names, now, end, false, () -> nodes.markRestarted(names));
    }

    void rollingRestart(List<String> names, Instant now) {
        Instant end = now.plus(restartDuration.multipliedBy(names.size()));
        current = new CssMaintenance(REBOOTING, names, now, end, true, () -> nodes.markRestarted(names));
    }
}
