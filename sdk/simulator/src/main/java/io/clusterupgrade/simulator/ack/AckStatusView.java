// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.AckUpgradeStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The result of GetUpgradeStatus for a task of type {@code cluster_upgrade}. */
final class AckStatusView {
    private AckStatusView() {}

    static AckUpgradeStatus of(AckTaskRun run) {
        String message = run.message();
        return switch (run.state()) {
            case AckTaskRun.RUNNING -> status(run, "running", activeStep(run), "", "running", activity(run));
            case AckTaskRun.PAUSED -> status(run, "pause", "pause", "", "running", message);
            case AckTaskRun.SUCCESS -> status(run, "success", "success", "", "Success", result(run));
            default -> status(run, "fail", activeStep(run), message, "Failed", message);
        };
    }

    private static AckUpgradeStatus status(
            AckTaskRun run, String status, String step, String error, String taskStatus, String message) {
        String report = UUID.nameUUIDFromBytes((run.id() + "-report").getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return new AckUpgradeStatus(status, step, error, report, taskStatus, message);
    }

    private static String activeStep(AckTaskRun run) {
        return run.phase().kind() == AckPhase.Kind.PRECHECK ? "prechecking" : "upgrading";
    }

    private static String activity(AckTaskRun run) {
        List<AckPhase.Item> items = run.phase().items();
        if (items.isEmpty()) {
            return run.phase().kind() == AckPhase.Kind.PRECHECK
                    ? "checking the cluster"
                    : "upgrading the control plane";
        }
        return "upgrading node " + items.get(0).number() + " of " + nodes(run);
    }

    private static String result(AckTaskRun run) {
        return nodes(run) + " nodes at " + run.order().parameters().get("next_version");
    }

    private static int nodes(AckTaskRun run) {
        return run.order().phases().stream()
                .mapToInt(phase -> phase.items().size())
                .sum();
    }
}
