// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.RecordedCall;

/**
 * A call that arrived at the cloud, as a judge looks at it.
 *
 * @param sequence its number in the journal
 * @param operation the cloud's name
 * @param role what it is for
 * @param isExecuted whether the service accepted it
 * @param isFaulty whether a fault hit it
 */
record Fact(long sequence, String operation, Role role, boolean isExecuted, boolean isFaulty) {
    static Fact of(RecordedCall call, Role role) {
        return new Fact(call.sequence(), call.operation(), role, call.isExecuted(), call.isFaulty());
    }
}
