// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

/**
 * The actual state of a simulated task.
 *
 * @param id the service's id of the task
 * @param state the state
 */
record TaskTruth(String id, State state) {
    /** The states, independent of a service. */
    enum State {
        WORKING,
        PAUSED,
        SUCCEEDED,
        FAILED,
        PARTIALLY_FAILED,
        ABORTED;

        boolean isAtRest() {
            return this != WORKING;
        }
    }
}
