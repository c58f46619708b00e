// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.base.BaseCommand;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that completes commands and options. */
@Command(
        name = "completion",
        description = "Print a script that completes commands and options in bash and zsh. Use: source <(clusterup"
                + " completion)")
final class CompletionCommand extends BaseCommand {
    CompletionCommand(Session session) {
        super(session);
    }

    @Override
    protected CommandResult run(Output output) {
        CommandResult result =
                CommandResult.of(ExitCode.SUCCEEDED, AutoComplete.bash("clusterup", Commands.create(session())));
        result.fields().put("script", result.text());
        return result;
    }
}
