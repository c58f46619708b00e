// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clusterupgrade.cli.base.BaseCommand;
import io.clusterupgrade.cli.cluster.ConnectionOptions;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about a rollout. */
abstract class RolloutSubcommand extends BaseCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The description of the rollout, in YAML.")
    private Path file = Path.of("rollout.yaml");

    @Mixin
    private ConnectionOptions connectionOptions = new ConnectionOptions();

    RolloutSubcommand(Session session) {
        super(session);
    }

    @Override
    protected final String name() {
        return "rollout " + super.name();
    }

    @Override
    protected final CommandResult run(Output output) {
        return run(output, RolloutFile.read(host(), connectionOptions, file));
    }

    abstract CommandResult run(Output output, RolloutFile rollout);

    /** Returns a command of this program about the rollout, for messages. */
    final String command(String verb) {
        return "clusterup rollout " + verb + " " + file;
    }

    /** Returns the report of a rollout that has begun. */
    final RolloutReport report(RolloutFile rollout) {
        Path journal = rollout.journal();
        if (!Files.exists(journal)) {
            throw CliException.notFound(
                    "the rollout has not begun: there is no " + journal, "Begin it with \"" + command("run") + "\".");
        }
        return RolloutReport.read(journal, host().scheduler().now());
    }

    static JsonNode json(RolloutReport report) {
        try {
            return new JsonMapper().readTree(report.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is JSON", e);
        }
    }
}
