// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.base.PlanOptions;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the calls of a start. */
@Command(name = "plan", description = "Show the calls that a start would make, with their bodies. Sends nothing.")
final class PlanCommand extends ClusterCommand {
    @Mixin
    private PlanOptions options = new PlanOptions();

    PlanCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Target target) {
        UpgradePlan plan = options.plan(target.connection().settings());
        ObjectNode fields = UpgradeJson.of(target.connection());
        PlanText.json(plan, fields);
        return new CommandResult(
                ExitCode.SUCCEEDED,
                target.output().style().bold(target.connection().settings().label()) + ":\n" + plan.preview(),
                fields);
    }
}
