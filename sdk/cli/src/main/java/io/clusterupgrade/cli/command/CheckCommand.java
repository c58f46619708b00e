// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.base.PlanOptions;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.failure.CliWords;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports whether a cluster is ready for an upgrade. */
@Command(
        name = "check",
        description = "Report whether a cluster is ready for an upgrade: exit code 0 if it is, 8 if a start would be"
                + " rejected. Only reads, unless --new-checks is given.")
final class CheckCommand extends ClusterCommand {
    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(names = "--new-checks", description = "Start the service's own checks where they have no recent result.")
    private boolean newChecks;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the report as JUnit XML, for CI servers.")
    private @Nullable Path junit;

    CheckCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Target target) {
        ReadinessReport report = target.connection()
                .upgrader()
                .readiness(
                        options.plan(target.connection().settings()),
                        ReadinessOptions.defaults().withNewChecks(newChecks));
        write(report);
        ObjectNode fields = UpgradeJson.of(target.connection());
        fields.put("ready", report.isReady());
        try {
            fields.set("report", new JsonMapper().readTree(report.toJson()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is JSON", e);
        }
        return new CommandResult(
                report.isReady() ? ExitCode.SUCCEEDED : ExitCode.REJECTED, CliWords.of(report.toText()), fields);
    }

    private void write(ReadinessReport report) {
        Path file = junit;
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, report.toJUnitXml());
        } catch (IOException e) {
            throw new CliException(ExitCode.LOCAL_FILES, file + " cannot be written (" + e + ")", null, e);
        }
    }
}
