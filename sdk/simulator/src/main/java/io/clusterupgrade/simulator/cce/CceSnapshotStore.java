// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceSnapshot;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import io.clusterupgrade.simulator.engine.NextChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The snapshots of a cluster. Guarded by the lock of the cluster. */
final class CceSnapshotStore {
    private final CceContext context;
    private final Duration duration;
    private final List<CceSnapshotRun> newestFirst = new ArrayList<>();

    CceSnapshotStore(CceContext context, CceClusterSpec spec) {
        this.context = context;
        this.duration = spec.snapshotDuration;
        spec.backupAges.forEach(age -> begin(context.now().minus(age).minus(CceSnapshotRun.total(duration))));
    }

    void settle() {
        Instant now = context.now();
        newestFirst.forEach(snapshot -> snapshot.settle(now));
    }

    CceSnapshot start() {
        return begin(context.now()).snapshot(context.now());
    }

    private CceSnapshotRun begin(Instant begin) {
        String uid = context.uid("snapshot", newestFirst.size() + 1);
        CceSnapshotRun run = new CceSnapshotRun(context.nextNumber(), uid, duration, context.script(), begin);
        newestFirst.add(0, run);
        return run;
    }

    void nextChange(NextChange next) {
        newestFirst.forEach(snapshot -> next.at(snapshot.nextChange()));
    }

    boolean isBusy() {
        return newestFirst.stream().anyMatch(snapshot -> !snapshot.isOver());
    }

    List<CceSnapshot> all() {
        Instant now = context.now();
        return newestFirst.stream().map(snapshot -> snapshot.snapshot(now)).toList();
    }

    @Nullable CceWorkFlowPoint newestIn(CceWindow window) {
        return newestFirst.stream()
                .filter(snapshot -> window.contains(snapshot.number()))
                .map(CceSnapshotRun::point)
                .findFirst()
                .orElse(null);
    }
}
