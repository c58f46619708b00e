// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

/** The state of one step of a {@link StepRun}. */
public enum StepState {
    /** Not started. */
    WAITING,
    /** In progress, or paused. */
    RUNNING,
    /** Succeeded. */
    SUCCESS,
    /** Failed, and the run with it. */
    FAILED
}
