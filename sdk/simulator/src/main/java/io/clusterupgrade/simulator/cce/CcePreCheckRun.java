// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.cce.model.CceCheckPart;
import io.clusterupgrade.simulator.cce.model.CceCheckPhase;
import io.clusterupgrade.simulator.cce.model.CceCheckResult;
import io.clusterupgrade.simulator.cce.model.CceCheckStage;
import io.clusterupgrade.simulator.cce.model.CcePreCheck;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import io.clusterupgrade.simulator.engine.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pre-check in progress: an initial step, then its three parts. Guarded by the lock of its cluster. */
final class CcePreCheckRun {
    private static final List<CceCheckStage> STAGES =
            List.of(CceCheckStage.CLUSTER, CceCheckStage.ADDON, CceCheckStage.NODE);

    private final int number;
    private final String uid;
    private final CcePreCheckOrder order;
    private final CceScript script;
    private final Instant created;
    private final StepRun run;
    private final Map<CceCheckStage, List<CceCheckItem>> findings = new EnumMap<>(CceCheckStage.class);
    private final Map<CceCheckStage, List<CceCheckItem>> warnings = new EnumMap<>(CceCheckStage.class);
    private String message = "";
    private @Nullable Instant expires;

    CcePreCheckRun(int number, String uid, CcePreCheckOrder order, CceScript script, Instant now) {
        this.number = number;
        this.uid = uid;
        this.order = order;
        this.script = script;
        this.created = now;
        Duration part = order.times().part();
        this.run = new StepRun(List.of(order.times().init(), part, part, part), now);
    }

    int number() {
        return number;
    }

    String uid() {
        return uid;
    }

    String targetVersion() {
        return order.targetVersion();
    }

    void settle(Instant now) {
        boolean wasOver = isOver();
        run.settle(now, this::decide);
        if (run.state() == RunState.DONE && !wasOver) {
            expires = run.lastChange().plus(order.times().validity());
        }
    }

    private StepGate.Decision decide(int step) {
        if (step == 0) {
            String error = script.takePreCheckError();
            message = error == null ? "" : error;
            return error == null ? StepGate.Decision.PASS : StepGate.Decision.FAIL;
        }
        CceCheckStage stage = STAGES.get(step - 1);
        findings.put(stage, of(stage, script.findings()));
        warnings.put(stage, of(stage, script.warnings()));
        return StepGate.Decision.PASS;
    }

    private List<CceCheckItem> of(CceCheckStage stage, List<CceCheckItem> items) {
        return items.stream()
                .filter(item -> item.group().stage() == stage && !order.skips(item))
                .toList();
    }

    boolean isOver() {
        return run.state() == RunState.DONE || run.state() == RunState.FAILED;
    }

    /** Returns when it changes next; null after its end. */
    @Nullable Instant nextChange() {
        return run.nextChange();
    }

    /** Ends the validity now; has no effect before the end of the check. */
    void expire(Instant now) {
        if (expires != null && now.isBefore(expires)) {
            expires = now;
        }
    }

    boolean hasExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    CceCheckPhase phase() {
        return switch (run.state()) {
            case FAILED -> CceCheckPhase.ERROR;
            case DONE ->
                findings.values().stream().allMatch(List::isEmpty) ? CceCheckPhase.SUCCESS : CceCheckPhase.FAILED;
            case RUNNING, PAUSED -> run.currentStep() == 0 ? CceCheckPhase.INIT : CceCheckPhase.RUNNING;
        };
    }

    CcePreCheck snapshot() {
        return new CcePreCheck(
                uid,
                order.clusterVersion(),
                order.targetVersion(),
                order.skipped(),
                phase(),
                message,
                created,
                run.lastChange(),
                expires,
                STAGES.stream().map(this::part).toList());
    }

    CceWorkFlowPoint point() {
        String status = phase() == CceCheckPhase.ERROR ? CceCheckPhase.FAILED.value() : phase().value();
        return new CceWorkFlowPoint("PreCheck", uid, status, created, isOver() ? run.lastChange() : null, expires);
    }

    private CceCheckPart part(CceCheckStage stage) {
        List<CceCheckItem> found = findings.getOrDefault(stage, List.of());
        CceCheckPhase phase = phase(run.stateOf(STAGES.indexOf(stage) + 1), found);
        if (phase == CceCheckPhase.INIT) {
            return new CceCheckPart(stage, phase, List.of());
        }
        // The regular items always succeed; only the script adds findings and warnings.
        CceCheckPhase regular = phase == CceCheckPhase.FAILED ? CceCheckPhase.SUCCESS : phase;
        return new CceCheckPart(
                stage,
                phase,
                Stream.concat(
                                order.regularItems(stage).map(item -> new CceCheckResult(item, regular)),
                                Stream.concat(found.stream(), warnings.getOrDefault(stage, List.of()).stream())
                                        .map(item -> new CceCheckResult(item, CceCheckPhase.FAILED)))
                        .toList());
    }

    private static CceCheckPhase phase(StepState state, List<CceCheckItem> found) {
        return switch (state) {
            case WAITING, FAILED -> CceCheckPhase.INIT;
            case RUNNING -> CceCheckPhase.RUNNING;
            case SUCCESS -> found.isEmpty() ? CceCheckPhase.SUCCESS : CceCheckPhase.FAILED;
        };
    }
}
