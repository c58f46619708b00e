// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.SafeText;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.cli.output.UpgradeText;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the newest upgrade of a cluster and the actions that are available. */
@Command(name = "status", description = "Show the newest upgrade of a cluster, and what can be done now. Only reads.")
final class StatusCommand extends ClusterCommand {
    @Mixin
    private TaskOption task = new TaskOption();

    @Option(
            names = "--exit-code",
            description = "Let the exit code tell the state of the upgrade. Default: 0 if the state could be read.")
    private boolean exitCode;

    StatusCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Target target) {
        ObjectNode fields = UpgradeJson.of(target.connection());
        Optional<Upgrade> found = new Locator(target).find(task.task);
        String label =
                target.output().style().bold(target.connection().settings().label());
        if (found.isEmpty()) {
            fields.putNull("upgrade");
            return new CommandResult(
                    exitCode ? ExitCode.NOT_FOUND : ExitCode.SUCCEEDED, label + ": no upgrade so far", fields);
        }
        Upgrade upgrade = found.get();
        UpgradeSnapshot now = upgrade.refresh();
        fields.set("upgrade", UpgradeJson.of(now));
        fields.set("actions", UpgradeJson.actions(upgrade.availabilities()));
        StringBuilder text = new StringBuilder(label)
                .append(": ")
                .append(new UpgradeText(target.output().style()).details(now));
        upgrade.availabilities()
                .forEach((action, availability) -> text.append("\n  ")
                        .append(String.format("%-9s ", action.displayName()))
                        .append(SafeText.line(availability.toString())));
        return new CommandResult(exitCode ? ExitCode.of(now.state()) : ExitCode.SUCCEEDED, text.toString(), fields);
    }
}
