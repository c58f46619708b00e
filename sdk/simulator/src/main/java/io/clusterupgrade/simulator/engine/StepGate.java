// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

import java.time.Duration;

/** Decides at the end of a step how the run continues. Scripts make steps fail here. */
@FunctionalInterface
public interface StepGate {
    /** How the run continues. */
    enum Decision {
        /** Continue with the next step. */
        PASS,
        /** Stop: the step has failed. */
        FAIL,
        /** Pause before the next step, until the run is resumed. */
        PAUSE
    }

    /** Returns the decision for the step with this index; called once for each step that ends. */
    Decision atEndOf(int step);

    /**
     * Returns how much longer the step with this index takes; zero to end it. Called when the step is due, and again after each
     * such extension.
     */
    default Duration stallOf(int step) {
        return Duration.ZERO;
    }
}
