// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What is to go wrong with the tasks of a cluster. Thread-safe; may be changed while a task runs.
 *
 * @since 0.1.0
 */
public final class CceScript {
    private final Queue<Integer> failures = new ArrayDeque<>();

    CceScript() {}

    /** Lets the stage with this number (1 to 4) fail once, at its end. The wire shows no text for it (CCE sheet 3.2). */
    public synchronized CceScript failStage(int number) {
        if (number < 1 || number > CceStages.NAMES.size()) {
            throw new IllegalArgumentException("stage must be 1 to " + CceStages.NAMES.size() + ": " + number);
        }
        failures.add(number);
        return this;
    }

    /** Forgets all failures that have not happened yet. */
    public synchronized void clear() {
        failures.clear();
    }

    synchronized boolean takeFailureOf(int number) {
        return failures.remove(number);
    }
}
