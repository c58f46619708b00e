// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports a rollout. */
@Command(name = "report", description = "Report a rollout from its journal, also while it runs. Sends nothing.")
class RolloutReportCommand extends RolloutSubcommand {
    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page.")
    private @Nullable Path html;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the report as JUnit XML, for CI servers.")
    private @Nullable Path junit;

    RolloutReportCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Output output, RolloutFile rollout) {
        RolloutReport report = report(rollout);
        write(html, report.toHtml());
        write(junit, report.toJUnitXml());
        CommandResult result = new CommandResult(ExitCode.SUCCEEDED, report.toText(), UpgradeJson.object());
        result.fields().set("report", json(report));
        return result;
    }

    private static void write(@Nullable Path file, String text) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CliException(ExitCode.LOCAL_FILES, file + " cannot be written (" + e + ")", null, e);
        }
    }
}
