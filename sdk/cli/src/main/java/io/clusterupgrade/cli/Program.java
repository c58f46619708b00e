// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import io.clusterupgrade.cli.base.BaseCommand;
import io.clusterupgrade.cli.command.Commands;
import io.clusterupgrade.cli.failure.Problem;
import io.clusterupgrade.cli.failure.Problems;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.SafeText;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command. It never ends the process. Used once. */
public final class Program {
    private final Host host;
    private final Session session;

    /** Creates a program. */
    public Program(Host host, Interruption interruption) {
        this.host = host;
        this.session = new Session(host, interruption);
    }

    /** Runs the command of the arguments and returns the exit code. */
    public int run(String... arguments) {
        // The usual check whether the program is there needs no command.
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            host.out().println("clusterup " + version());
            return ExitCode.SUCCEEDED.number();
        }
        CommandLine line = Commands.create(session, arguments);
        // Characters are encoded by the streams of the host, and nowhere else.
        StringWriter help = new StringWriter();
        line.setOut(new PrintWriter(help));
        boolean isColoured = host.terminal().canRedraw() && host.variable("NO_COLOR") == null;
        line.setColorScheme(CommandLine.Help.defaultColorScheme(isColoured ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((mistake, words) -> usage(mistake));
        line.setExecutionExceptionHandler((failure, command, result) -> failed(failure, command));
        int code = line.execute(arguments);
        host.out().print(help);
        return code;
    }

    private int usage(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        host.err().println("clusterup: " + SafeText.line(String.valueOf(mistake.getMessage())));
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            host.err().println("Did you mean: " + String.join(", ", unmatched.getSuggestions()) + "?");
        }
        host.err().print(usage(command));
        return ExitCode.USAGE.number();
    }

    /** The commands that can be named, or the form of the one that was: a page of options would hide the message above it. */
    private static String usage(CommandLine command) {
        if (!command.getSubcommands().isEmpty()) {
            return command.getUsageMessage(Ansi.OFF);
        }
        CommandLine.Help help = command.getHelpFactory()
                .create(command.getCommandSpec(), CommandLine.Help.defaultColorScheme(Ansi.OFF));
        return help.synopsisHeading()
                + help.synopsis(help.synopsisHeadingLength())
                + "\""
                + command.getCommandSpec().qualifiedName()
                + " --help\" describes the options."
                + System.lineSeparator();
    }

    private int failed(Exception failure, CommandLine command) {
        Problem problem = Problems.of(failure);
        if (command.getCommand() instanceof BaseCommand base) {
            base.output().problem(problem, failure);
        } else {
            host.err().println("clusterup: " + problem.text());
        }
        return problem.code().number();
    }

    /** Returns the version of the jar; of classes that are not in a jar there is none. */
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
