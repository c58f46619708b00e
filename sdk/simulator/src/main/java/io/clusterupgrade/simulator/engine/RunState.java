// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

/** How a {@link StepRun} stands as a whole. */
public enum RunState {
    /** Time makes it advance. */
    RUNNING,
    /** Time does not touch it until it is resumed. */
    PAUSED,
    /** All steps ended well. */
    DONE,
    /** A step failed; the run stays as it is. */
    FAILED
}
