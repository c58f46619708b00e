// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

/** Decides at the end of a step how the run goes on: the place where a script makes things fail. */
@FunctionalInterface
public interface StepGate {
    /** How the run goes on. */
    enum Verdict {
        /** With the next step. */
        PASS,
        /** Not at all: the step has failed. */
        FAIL,
        /** With the next step, but not before somebody resumes it. */
        PAUSE
    }

    /** The verdict on the step with this index, asked once for each end. */
    Verdict atEndOf(int step);
}
