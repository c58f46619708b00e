// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

/** The state of a {@link StepRun}. */
public enum RunState {
    /** Advances with time. */
    RUNNING,
    /** Does not advance until it is resumed. */
    PAUSED,
    /** All steps succeeded. */
    DONE,
    /** A step failed; the run does not advance. */
    FAILED
}
