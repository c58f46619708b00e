// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Approves or rejects a wave. */
@Command(name = "approve", description = "Approve a wave that has \"approval: true\", so that it begins; or reject it.")
final class RolloutApproveCommand extends RolloutSubcommand {
    @Option(names = "--wave", required = true, paramLabel = "NAME", description = "The wave.")
    private String wave = "";

    @Option(names = "--reject", description = "Reject it: the rollout ends.")
    private boolean reject;

    RolloutApproveCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Output output, RolloutFile rollout) {
        Path approval = rollout.approval(wave);
        try {
            Files.writeString(approval, reject ? "reject\n" : "approved\n");
        } catch (IOException e) {
            throw new CliException(ExitCode.LOCAL_FILES, approval + " cannot be written (" + e + ")", null, e);
        }
        return CommandResult.of(ExitCode.SUCCEEDED, "wave " + wave + (reject ? " is rejected" : " is approved"));
    }
}
