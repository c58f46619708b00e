// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.SafeText;
import io.clusterupgrade.cli.output.Style;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.cli.output.UpgradeText;
import io.clusterupgrade.rollout.report.Durations;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the upgrades of a cluster. */
@Command(name = "history", description = "List the upgrades of a cluster, newest first. Only reads.")
final class HistoryCommand extends ClusterCommand {
    HistoryCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Target target) {
        List<UpgradeSnapshot> history = target.connection().upgrader().history();
        ObjectNode fields = UpgradeJson.of(target.connection());
        ArrayNode upgrades = fields.putArray("upgrades");
        history.forEach(task -> upgrades.add(UpgradeJson.of(task)));
        Style style = target.output().style();
        String text = history.isEmpty()
                ? target.connection().settings().label() + ": no upgrade so far"
                : history.stream().map(task -> line(task, style)).collect(Collectors.joining("\n"));
        return new CommandResult(ExitCode.SUCCEEDED, text, fields);
    }

    private static String line(UpgradeSnapshot task, Style style) {
        String took = task.startedAt() == null || task.endedAt() == null
                ? ""
                : ", took " + Durations.text(UpgradeText.elapsed(task, task.takenAt()));
        return UpgradeText.time(task.startedAt()) + "  " + style.of(task.state())
                + (task.target() == null ? "" : " to " + SafeText.line(task.target())) + took + ", task "
                + SafeText.line(String.valueOf(task.taskId()));
    }
}
