// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.host;

/**
 * What the streams are connected to.
 *
 * @param input whether an operator can type a reply
 * @param output whether the standard output is a terminal
 * @param error whether the standard error stream is a terminal
 * @param dumb whether the terminal cannot move its cursor
 */
public record TerminalSupport(boolean input, boolean output, boolean error, boolean dumb) {

    /** Returns that of a program whose streams are pipes or files. */
    public static TerminalSupport none() {
        return new TerminalSupport(false, false, false, true);
    }

    /** Returns whether a question can be asked. */
    public boolean canAsk() {
        return input && error;
    }

    /** Returns whether a line of the output can be drawn again. */
    public boolean canRedraw() {
        return output && !dumb;
    }
}
