// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.program;

import java.util.List;

/** Thrown when the program cannot start as it was called. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // The list is an immutable one of the JDK, which is serializable.
    private final List<String> lines;

    UsageException(String line) {
        this(List.of(line));
    }

    UsageException(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** Returns the lines for the user; at least one. */
    List<String> lines() {
        return lines;
    }
}
