// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.cli.host.Session;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of rollouts. */
@Command(
        name = "rollout",
        description = "Upgrade many clusters in waves, from a file that describes them.",
        synopsisSubcommandLabel = "COMMAND")
public final class RolloutCommand implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RolloutCommand() {}

    /** Creates the command with its subcommands. */
    public static CommandLine create(Session session) {
        CommandLine line = new CommandLine(new RolloutCommand());
        List.of(
                        new RolloutRunCommand(session),
                        new RolloutStatusCommand(session),
                        new RolloutControlCommand.Hold(session),
                        new RolloutControlCommand.Resume(session),
                        new RolloutControlCommand.Drain(session),
                        new RolloutApproveCommand(session),
                        new RolloutControlCommand.Abort(session),
                        new RolloutReportCommand(session))
                .forEach(line::addSubcommand);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command of rollout");
    }
}
