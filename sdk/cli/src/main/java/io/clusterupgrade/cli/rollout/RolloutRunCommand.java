// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.cli.base.ConfirmationPrompt;
import io.clusterupgrade.cli.base.DurationConverter;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.rollout.DryRunOptions;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutRun;
import io.clusterupgrade.rollout.RunOptions;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.progress.JsonProgress;
import io.clusterupgrade.rollout.progress.RolloutListener;
import io.clusterupgrade.rollout.progress.TableProgress;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begins a rollout or carries it on. */
@Command(
        name = "run",
        description =
                "Begin a rollout, or carry on the one of the journal; nothing is started twice. Run it again after it"
                        + " has ended for whatever reason.")
final class RolloutRunCommand extends RolloutSubcommand {
    private static final int MOST_POLLS = 8;

    @Mixin
    private ConfirmationPrompt confirmation = new ConfirmationPrompt();

    @Option(names = "--dry-run", description = "Show what would happen, and when. Sends nothing.")
    private boolean dryRun;

    @Option(
            names = "--reset",
            split = ",",
            paramLabel = "STATE",
            description = "Upgrade clusters in these states again: failed, skipped, aborted, unknown.")
    private List<ClusterState> reset = new ArrayList<>();

    @Option(
            names = "--poll",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Read each upgrade in this interval. Default: 5 seconds to a minute.")
    private @Nullable Duration poll;

    RolloutRunCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Output output, RolloutFile file) {
        Rollout rollout = file.rollout();
        String foreseen =
                rollout.dryRun(DryRunOptions.at(host().scheduler().now())).toText();
        if (dryRun) {
            CommandResult result = CommandResult.of(ExitCode.SUCCEEDED, foreseen);
            result.fields().put("plan", foreseen);
            return result;
        }
        confirmation.ask(host(), "upgrade " + rollout.clusters().size() + " clusters:\n" + foreseen);
        RolloutReport report = run(output, file, rollout);
        ExitCode code = report.outcome() == null ? ExitCode.STILL_RUNNING : ExitCode.of(report.outcome());
        CommandResult result = new CommandResult(code, report.toText(), UpgradeJson.object());
        result.fields().set("report", json(report));
        result.fields().put("resumeCommand", command("run"));
        return result;
    }

    private RolloutReport run(Output output, RolloutFile file, Rollout rollout) {
        session()
                .interruption()
                .enter(
                        Interruption.Phase.WATCHING,
                        "\n"
                                + "The upgrades in progress go on at the services; no further one is started. Carry the"
                                + " rollout on with\n"
                                + "  "
                                + command("run"));
        try (FleetAccounts accounts = new FleetAccounts(host(), file.settings());
                RolloutRun run = rollout.start(file.journal(), accounts.clients(), options(output))) {
            return run.await();
        } finally {
            session().interruption().leave();
        }
    }

    private RunOptions options(Output output) {
        RunOptions options = RunOptions.defaults()
                .withScheduler(host().scheduler())
                .withListener(listener(output))
                .withReset(reset.toArray(new ClusterState[0]));
        Executor threads = host().executor();
        if (threads != null) {
            options = options.withExecutor(threads).withWatcher(UpgradeWatcher.on(threads, MOST_POLLS));
        }
        return poll == null
                ? options
                : options.withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(poll)));
    }

    private RolloutListener listener(Output output) {
        if (output.options().events) {
            return new JsonProgress(host().out());
        }
        return output.options().json
                ? event -> {}
                : TableProgress.auto(host().out(), host().terminal().canRedraw());
    }
}
