// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

/**
 * How a task of the simulated cloud really stands.
 *
 * @param id the cloud's id
 * @param state how it stands
 */
record TaskTruth(String id, State state) {
    /** States, in words of no service. */
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
