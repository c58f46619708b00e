// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

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
}
