// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import picocli.CommandLine.Option;

/** The options that say what is printed. */
public final class OutputOptions {
    /** Whether one JSON document is printed. */
    @Option(names = "--json", description = "Print one JSON document instead of text.")
    public boolean json;

    /** Whether events are printed as JSON lines. */
    @Option(names = "--events", description = "Print each event as a line of JSON; the last line is the result.")
    public boolean events;

    /** Whether there are no colours. */
    @Option(names = "--no-color", description = "Print no colours; as if $$NO_COLOR were set.")
    public boolean noColor;

    /** Whether details of failures are printed. */
    @Option(
            names = "--debug",
            description =
                    "Print each call, and the stack trace of a failure, on the standard error stream. Never a secret.")
    public boolean debug;

    /** Returns whether the output is for programs. */
    public boolean isForPrograms() {
        return json || events;
    }
}
