// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.base.ConfirmationPrompt;
import io.clusterupgrade.cli.base.PlanOptions;
import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.cli.state.StartLock;
import io.clusterupgrade.cli.state.StateDirectory;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts an upgrade and watches it. */
@Command(
        name = "start",
        description =
                "Start an upgrade, once, and watch it to its end. The token that finds it again is saved before the"
                        + " start is sent. Does nothing if the cluster has the version.")
final class StartCommand extends ClusterCommand {
    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private ConfirmationPrompt confirmation = new ConfirmationPrompt();

    @Mixin
    private WatchOptions watch = new WatchOptions();

    @Option(names = "--detach", description = "Do not watch: end with exit code 0 when the upgrade is started.")
    private boolean detach;

    @Option(names = "--anew", description = "Start another upgrade although the last one failed and could be retried.")
    private boolean anew;

    StartCommand(Session session) {
        super(session);
    }

    @Override
    void begin(ClusterSettings settings, StateDirectory state) {
        plan.plan(settings);
        state.requireWritable();
    }

    @Override
    CommandResult run(Target target) {
        UpgradePlan wanted = plan.plan(target.connection().settings());
        Upgrade upgrade;
        try (StartLock lock = target.saved().lockForStart()) {
            new StartSlot(target, lock).free(anew);
            if (isThere(target)) {
                return there(target);
            }
            upgrade = start(target, wanted);
        }
        target.output().line("started: task " + (upgrade.taskId() == null ? "not known yet" : upgrade.taskId()));
        return detach ? started(target, upgrade) : new Watching(target, watch).watch(upgrade);
    }

    private boolean isThere(Target target) {
        String version = plan.isToVersion() ? plan.version(target.connection().settings()) : null;
        return version != null
                && !version.equals("same")
                && !version.equals("newest")
                && target.connection().upgrader().path(version).isEmpty();
    }

    private CommandResult there(Target target) {
        String version = plan.requiredVersion(target.connection().settings());
        ObjectNode fields = UpgradeJson.of(target.connection());
        fields.put("alreadyAt", version);
        return new CommandResult(ExitCode.SUCCEEDED, "already at " + version + ": nothing was sent", fields);
    }

    private Upgrade start(Target target, UpgradePlan wanted) {
        target.output().line("checking what the service offers");
        PreparedStart prepared = target.connection().upgrader().prepare(wanted);
        String changes =
                "start the upgrade of " + target.connection().settings().label() + ":\n" + PlanText.changes(wanted);
        if (confirmation.ask(host(), changes)) {
            // What was read before the question may be old by now.
            prepared = target.connection().upgrader().prepare(wanted);
        }
        target.saved().begin(host().scheduler().now());
        Interruption interruption = session().interruption();
        interruption.enter(
                Interruption.Phase.CHANGING,
                "\nThe start was in progress. Its token is saved; find out with\n  " + target.command("watch"));
        try {
            target.output().line("starting; checks of the service can take some minutes");
            return prepared.start(target.saved().store());
        } finally {
            interruption.leave();
        }
    }

    private static CommandResult started(Target target, Upgrade upgrade) {
        ObjectNode fields = UpgradeJson.of(target.connection());
        fields.put("taskId", upgrade.taskId());
        fields.put("resumeCommand", target.command("watch"));
        return new CommandResult(ExitCode.SUCCEEDED, "Watch it with\n  " + target.command("watch"), fields);
    }
}
