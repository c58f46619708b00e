// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import java.util.List;

/**
 * Thrown when a scenario cannot be read, or has mistakes. The message has one line for each mistake, with file, line, column, key, what was
 * found and what is allowed.
 *
 * @since 0.1.0
 */
public final class ScenarioException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The lines of the message. */
    @SuppressWarnings("serial") // The list is an immutable one of the JDK, which is serializable.
    private final List<String> mistakes;

    ScenarioException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Returns one line for each mistake, in the order of the file; at least one. */
    public List<String> mistakes() {
        return mistakes;
    }
}
