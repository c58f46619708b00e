// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.host;

import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The machine that the program runs on. Commands use no stream, variable or clock but these, so that tests can run them in one process.
 *
 * @param in the standard input, for questions
 * @param out the standard output: the result
 * @param err the standard error stream: questions and failures
 * @param environment the environment variables
 * @param home the home directory of the user
 * @param scheduler the time
 * @param terminal what the streams are connected to
 * @param transport the transport of the clients; null for the default
 * @param executor the threads of a rollout; null for its own
 */
public record Host(
        BufferedReader in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path home,
        Scheduler scheduler,
        TerminalSupport terminal,
        @Nullable Transport transport,
        @Nullable Executor executor) {

    /** Copies the environment. */
    public Host {
        environment = Map.copyOf(environment);
    }

    /** Returns an environment variable; null if it is not set or blank. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Returns a directory of the XDG base directory specification: the value of a variable, if it is absolute, or a place below home. */
    public Path directory(String variable, String belowHome) {
        String value = variable(variable);
        Path base = value == null ? null : Path.of(value);
        return (base != null && base.isAbsolute() ? base : home.resolve(belowHome)).resolve("clusterup");
    }

    /** Returns a line of the standard input; null at its end. */
    public @Nullable String readLine() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("the standard input cannot be read: " + e.getMessage(), e);
        }
    }
}
