// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.RecordedCall;

/**
 * A call that arrived at the simulator, as the input of a judge.
 *
 * @param sequence its number in the journal
 * @param operation the service's name of the operation
 * @param role its role
 * @param isExecuted whether the service accepted it
 * @param isFaulty whether a fault hit it
 */
record Fact(long sequence, String operation, Role role, boolean isExecuted, boolean isFaulty) {
    static Fact of(RecordedCall call, Role role) {
        return new Fact(call.sequence(), call.operation(), role, call.isExecuted(), call.isFaulty());
    }
}
