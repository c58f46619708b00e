// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceJob;
import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import io.clusterupgrade.simulator.engine.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job that resets the nodes of a pool, batch by batch. Guarded by the lock of its cluster. */
final class CceJobRun {
    private static final Duration INIT = Duration.ofSeconds(10);

    private final String uid;
    private final CceContext context;
    private final String pool;
    private final String poolName;
    private final List<List<CceNodeState>> batches;
    private final Instant created;
    private final StepRun run;

    CceJobRun(
            String uid,
            CceContext context,
            String pool,
            String poolName,
            List<List<CceNodeState>> batches,
            Duration each) {
        this.uid = uid;
        this.context = context;
        this.pool = pool;
        this.poolName = poolName;
        this.batches = batches;
        this.created = context.now();
        List<Duration> durations = new ArrayList<>(List.of(INIT));
        durations.addAll(Collections.nCopies(batches.size(), each));
        this.run = new StepRun(durations, created);
        batches.forEach(batch -> batch.forEach(node -> node.setUpToDate(false)));
    }

    String uid() {
        return uid;
    }

    String pool() {
        return pool;
    }

    void settle(Instant now) {
        run.settle(now, step -> {
            if (step > 0 && context.script().takeJobFailure()) {
                return StepGate.Decision.FAIL;
            }
            if (step > 0) {
                batches.get(step - 1).forEach(node -> node.setUpToDate(true));
            }
            return StepGate.Decision.PASS;
        });
    }

    /** Returns when it changes next; null after its end. */
    @Nullable Instant nextChange() {
        return run.nextChange();
    }

    boolean isOver() {
        return run.state() == RunState.DONE || run.state() == RunState.FAILED;
    }

    /** Returns {@code Installing} or {@code Error} for a node of the batch in progress; null for any other node. */
    @Nullable String nodePhase(CceNodeState node) {
        int step = run.currentStep();
        if (step == 0 || run.state() == RunState.DONE || !batches.get(step - 1).contains(node)) {
            return null;
        }
        return run.state() == RunState.FAILED ? "Error" : "Installing";
    }

    CceJob snapshot() {
        List<CceJob> parts = new ArrayList<>();
        for (int batch = 0; batch < batches.size(); batch++) {
            for (CceNodeState node : batches.get(batch)) {
                parts.add(part(batch + 1, node));
            }
        }
        return job(uid, "UpgradeNodePool", pool, poolName, phase(), run.lastChange(), parts);
    }

    private CceJob part(int step, CceNodeState node) {
        Instant begin = run.beginOf(step);
        Instant end = run.endOf(step);
        Instant updated = end != null ? end : begin != null ? begin : created;
        String partUid = CceContext.uid(uid + "-" + node.uid());
        return job(partUid, "ResetNode", node.uid(), node.name(), phaseOf(run.stateOf(step)), updated, List.of());
    }

    private CceJob job(
            String jobUid,
            String type,
            String resourceId,
            String resourceName,
            String phase,
            Instant updated,
            List<CceJob> parts) {
        String reason = phase.equals("Failed") ? "simulated failure" : "";
        return new CceJob(
                jobUid, type, context.clusterId(), resourceId, resourceName, phase, reason, created, updated, parts);
    }

    private String phase() {
        return switch (run.state()) {
            case DONE -> "Success";
            case FAILED -> "Failed";
            case RUNNING, PAUSED -> run.currentStep() == 0 ? "Initializing" : "Running";
        };
    }

    private static String phaseOf(StepState state) {
        return switch (state) {
            case WAITING -> "Initializing";
            case RUNNING -> "Running";
            case SUCCESS -> "Success";
            case FAILED -> "Failed";
        };
    }
}
