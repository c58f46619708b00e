// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.base.ConfirmationPrompt;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.upgrade.Upgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Completes an upgrade of CCE. */
@Command(
        name = "finish",
        description =
                "Complete an upgrade that succeeded: for CCE, send the post-check, which states that you have checked"
                        + " the cluster.")
final class FinishCommand extends ClusterCommand {
    @Mixin
    private TaskOption task = new TaskOption();

    @Mixin
    private ConfirmationPrompt confirmation = new ConfirmationPrompt();

    FinishCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Target target) {
        Upgrade upgrade = new Locator(target).upgrade(task.task);
        confirmation.ask(
                host(),
                "state that " + target.connection().settings().label()
                        + " has been checked and works, and complete its upgrade (task " + upgrade.taskId() + ")");
        upgrade.finish();
        return new CommandResult(ExitCode.SUCCEEDED, "completed", UpgradeJson.of(target.connection()));
    }
}
