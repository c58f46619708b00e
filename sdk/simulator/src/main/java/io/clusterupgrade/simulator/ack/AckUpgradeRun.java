// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.engine.RunState;
import io.clusterupgrade.simulator.engine.StepGate;
import io.clusterupgrade.simulator.engine.StepRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An upgrade in work: pre-check, control plane, then node after node. Guarded by the lock of its cluster. */
final class AckUpgradeRun {
    private final String nextVersion;
    private final String reportId;
    private final int nodes;
    private final AckScript script;
    private final StepRun run;
    private String eventMessage = "";

    AckUpgradeRun(String nextVersion, String reportId, List<Duration> steps, AckScript script, Instant start) {
        this.nextVersion = nextVersion;
        this.reportId = reportId;
        this.nodes = steps.size() - AckScript.CONTROL_PLANE - 1;
        this.script = script;
        this.run = new StepRun(steps, start);
    }

    String nextVersion() {
        return nextVersion;
    }

    RunState state() {
        return run.state();
    }

    /** Catches up with the clock. */
    void settle(Instant now) {
        run.settle(now, this::verdict);
    }

    private StepGate.Verdict verdict(int step) {
        AckScript.Event event = script.take(step);
        eventMessage = event.message();
        return event.verdict();
    }

    void pause(Instant now) {
        eventMessage = "held by operator";
        run.pause(now);
    }

    void resume(Instant now) {
        eventMessage = "";
        run.resume(now);
    }

    AckUpgradeStatus snapshot() {
        return switch (run.state()) {
            case RUNNING -> status("running", activeStep(), "", "running", activity());
            case PAUSED -> status("pause", "pause", "", "running", eventMessage);
            case DONE -> status("success", "success", "", "Success", nodes + " nodes at " + nextVersion);
            case FAILED -> status("fail", activeStep(), eventMessage, "Failed", eventMessage);
        };
    }

    private AckUpgradeStatus status(String status, String step, String error, String taskStatus, String message) {
        return new AckUpgradeStatus(status, step, error, reportId, taskStatus, message);
    }

    private String activeStep() {
        return run.currentStep() == AckScript.PRECHECK ? "prechecking" : "upgrading";
    }

    private String activity() {
        return switch (run.currentStep()) {
            case AckScript.PRECHECK -> "checking the cluster";
            case AckScript.CONTROL_PLANE -> "upgrading the control plane";
            default -> "upgrading node " + (run.currentStep() - AckScript.CONTROL_PLANE) + " of " + nodes;
        };
    }
}
