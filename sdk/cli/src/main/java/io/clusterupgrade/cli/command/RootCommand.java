// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: without a command it prints its usage. */
@Command(
        name = "clusterup",
        description = "Upgrades clusters of Huawei CSS, Huawei CCE and Alibaba ACK: starts, watches and controls them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%n",
        footer = {
            "An upgrade runs at the service: ending clusterup never ends it.",
            "Start with \"clusterup doctor CLUSTER\"; each command has --help. All is described in sdk/docs/cli.md."
        })
final class RootCommand implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            description = "Show the version.")
    boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(line, "name a command");
    }
}
