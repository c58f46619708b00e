// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.base.ConfirmationPrompt;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.UpgradeJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes what the state directory knows of a cluster. */
@Command(
        name = "forget",
        description =
                "Delete what the state directory remembers of a cluster. Sends nothing: an upgrade goes on. Use it"
                        + " when a start has certainly not arrived at the service.")
final class ForgetCommand extends ClusterCommand {
    @Mixin
    private ConfirmationPrompt confirmation = new ConfirmationPrompt();

    ForgetCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Target target) {
        if (new Locator(target).token().isEmpty()) {
            throw CliException.notFound(
                    "no upgrade of " + target.connection().settings().label() + " was started here ("
                            + target.state().path() + ")",
                    null);
        }
        confirmation.ask(
                host(),
                "forget the upgrade of " + target.connection().settings().label()
                        + " that was started here. If its start did arrive, a later start could begin a second one.");
        target.saved().forget();
        return new CommandResult(ExitCode.SUCCEEDED, "forgotten", UpgradeJson.of(target.connection()));
    }
}
