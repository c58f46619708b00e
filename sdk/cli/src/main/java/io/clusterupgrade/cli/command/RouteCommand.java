// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.upgrade.UpgradeRoute;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the way to a version. */
@Command(
        name = "route",
        description =
                "Show the upgrades that lead a cluster to a version, with their calls. Only reads; \"ensure\" carries"
                        + " them out.")
final class RouteCommand extends ClusterCommand {
    @Mixin
    private RouteSettings options = new RouteSettings();

    RouteCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Target target) {
        String version = options.version(target.connection().settings());
        UpgradeRoute route = target.connection().upgrader().route(version, options.options());
        ObjectNode fields = UpgradeJson.of(target.connection());
        fields.put("target", route.target());
        ArrayNode hops = fields.putArray("hops");
        route.hops().forEach(hop -> {
            ObjectNode one = hops.addObject();
            one.put("name", hop.name());
            one.put("target", hop.target());
            PlanText.json(hop.plan(), one);
        });
        String text = route.hops().isEmpty()
                ? "already at " + route.target()
                : RouteText.of(route) + "\nCarry it out with\n  " + target.command("ensure") + " --to "
                        + route.target();
        return new CommandResult(ExitCode.SUCCEEDED, text, fields);
    }
}
