// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.rollout.model.WavePhase;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the waves of a rollout. */
@Command(
        name = "status",
        description = "Show the waves of a rollout and how many clusters are in which state. Sends nothing.")
final class RolloutStatusCommand extends RolloutSubcommand {
    @Option(names = "--exit-code", description = "Let the exit code tell how the rollout ended. Default: 0.")
    private boolean exitCode;

    RolloutStatusCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Output output, RolloutFile rollout) {
        RolloutReport report = report(rollout);
        String outcome =
                report.outcome() == null ? "in progress" : report.outcome().name();
        String counts = report.counts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        String waves = report.waves().stream()
                .map(wave -> "\n  wave " + wave.name() + ": " + wave.phase()
                        + (wave.reason().isEmpty() ? "" : ", " + wave.reason()) + ", "
                        + wave.clusters().size() + " clusters")
                .collect(Collectors.joining());
        ExitCode end = report.outcome() == null ? ofWaves(report) : ExitCode.of(report.outcome());
        CommandResult result = new CommandResult(
                exitCode ? end : ExitCode.SUCCEEDED,
                output.style().bold(report.name()) + ": " + outcome + "; " + counts + waves,
                UpgradeJson.object());
        result.fields().set("report", json(report));
        return result;
    }

    /** A journal without an end may be of a run that a wave has stopped: a later run would ask again. */
    private static ExitCode ofWaves(RolloutReport report) {
        if (report.waves().stream().anyMatch(wave -> wave.phase() == WavePhase.REJECTED)) {
            return ExitCode.ABORTED;
        }
        boolean isStopped =
                report.waves().stream().anyMatch(wave -> wave.phase().isStop());
        return isStopped ? ExitCode.FAILED : ExitCode.STILL_RUNNING;
    }
}
