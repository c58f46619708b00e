// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.base;

import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.cli.output.OutputOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command: prints its result and returns the exit code. Failures are thrown. */
public abstract class BaseCommand implements Callable<Integer> {
    /** The options of the output. */
    @Mixin
    protected OutputOptions outputOptions = new OutputOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private final Session session;

    /** For the commands. */
    protected BaseCommand(Session session) {
        this.session = session;
    }

    /** Returns what the command got. */
    protected final Session session() {
        return session;
    }

    /** Returns the host. */
    protected final Host host() {
        return session.host();
    }

    /** Returns the output. */
    public final Output output() {
        return new Output(host(), outputOptions, name());
    }

    /** Returns the name of the command in documents. */
    protected String name() {
        return getClass().getAnnotation(Command.class).name();
    }

    @Override
    public final Integer call() {
        Output output = output();
        CommandResult result = run(output);
        output.result(result);
        return result.code().number();
    }

    /** Runs the command. */
    protected abstract CommandResult run(Output output);
}
