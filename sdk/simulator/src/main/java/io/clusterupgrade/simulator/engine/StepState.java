// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

/** How one step of a {@link StepRun} stands. */
public enum StepState {
    /** Not begun. */
    WAITING,
    /** In work, or held by a pause. */
    RUNNING,
    /** Ended well. */
    SUCCESS,
    /** Ended badly; the run ended with it. */
    FAILED
}
