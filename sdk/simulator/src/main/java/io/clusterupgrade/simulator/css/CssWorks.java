// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work on one cluster that is no task, one at a time. Guarded by the lock of that cluster. */
final class CssWorks {
    private static final String SNAPSHOTTING = "SNAPSHOTTING";
    private static final String REBOOTING = "REBOOTING";
    /** Not documented: the simulator's own word. */
    private static final String REPLACING = "REPLACING";

    private final CssNodes nodes;
    private final CssSnapshots snapshots;
    private final CssAgencies agencies;
    private final Duration restartDuration;
    private final Duration replaceDuration;
    private @Nullable CssWork present;

    CssWorks(CssClusterSpec spec, CssNodes nodes, CssSnapshots snapshots, CssAgencies agencies) {
        this.nodes = nodes;
        this.snapshots = snapshots;
        this.agencies = agencies;
        this.restartDuration = spec.restartDuration;
        this.replaceDuration = spec.replaceDuration;
    }

    void settle(Instant now) {
        if (present != null && !present.end().isAfter(now)) {
            present.effect().run();
            present = null;
        }
    }

    Optional<CssWork> running() {
        return Optional.ofNullable(present);
    }

    void mustNotSnapshot() {
        if (present != null && present.action().equals(SNAPSHOTTING)) {
            throw new CssRefusal(409, "CSS.3004", "A back-up is running. (snapshot)");
        }
    }

    CssSnapshot snapshot(CssSnapshotDemand demand, Instant now) {
        CssSnapshot snapshot = snapshots.create(demand, now);
        present = new CssWork(SNAPSHOTTING, List.of(), now, snapshot.end(), false, snapshots::end);
        return snapshot;
    }

    void configure(CssSnapshotSetting setting) {
        agencies.mustExist(setting.texts().getOrDefault("agency", ""));
        snapshots.configure(setting);
    }

    /** An unknown node is refused with 404 CSS.0016. */
    void replace(String nodeId, @Nullable String agency, Instant now) {
        String name = nodes.withId(nodeId)
                .orElseThrow(() -> new CssRefusal(404, "CSS.0016", "The instance is not there. (instance_id)"))
                .name();
        if (agency != null) {
            agencies.mustExist(agency);
        }
        Instant end = now.plus(replaceDuration);
        present = new CssWork(REPLACING, List.of(name), now, end, false, () -> nodes.repaired(name));
    }

    void restart(List<String> names, Instant now) {
        Instant end = now.plus(restartDuration);
        present = new CssWork(REBOOTING, names, now, end, false, () -> nodes.restarted(names));
    }

    void rollingRestart(List<String> names, Instant now) {
        Instant end = now.plus(restartDuration.multipliedBy(names.size()));
        present = new CssWork(REBOOTING, names, now, end, true, () -> nodes.restarted(names));
    }
}
