// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.base;

import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.cli.output.SafeText;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Shows what a command is about to change, and asks. */
public final class ConfirmationPrompt {
    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask. Needed when the standard input is not a terminal.")
    private boolean yes;

    /**
     * Asks whether to go on; returns if so.
     *
     * @param changes what is about to be changed, without a line break at the end
     * @return whether an operator was asked, which may have taken a while
     * @throws CliException if the operator does not agree, or there is no terminal to ask
     */
    public boolean ask(Host host, String changes) {
        if (yes) {
            return false;
        }
        if (!host.terminal().canAsk()) {
            throw new CliException(
                    ExitCode.USAGE,
                    "this changes a cluster, and there is no terminal to ask: nothing was sent",
                    "Repeat it with --yes. It would: " + SafeText.line(changes));
        }
        host.err().println(SafeText.of(changes));
        host.err().print("Go on? [y/N] ");
        host.err().flush();
        String line = host.readLine();
        String reply = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        if (!reply.equals("y") && !reply.equals("yes")) {
            throw CliException.rejected("cancelled: nothing was sent", null);
        }
        return true;
    }
}
