// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultNone;
import java.time.Instant;
import java.util.Map;

/**
 * One request as it arrived, and what became of it.
 *
 * @param sequence 1 for the first request since the start
 * @param service {@code CSS}, {@code CCE} or {@code ACK}; empty if no operation fits
 * @param operation the cloud's own name of the operation; empty if none fits
 * @param method HTTP method
 * @param path path, still encoded
 * @param query query without question mark, still encoded; empty if there is none
 * @param headers lower-case name → value; secrets are replaced by {@code ***}
 * @param body text of the body; empty for none
 * @param status status sent; {@link #NO_RESPONSE} if the connection was cut or stalled before one was
 * @param authenticated whether the gateway believed the caller, whatever a fault answered
 * @param instant gateway time of arrival
 * @param serviceStatus status of the service's own response, whatever a fault made of it; {@link #NO_RESPONSE} if a fault kept the
 *     request from the service
 * @param fault what went wrong with the call; a {@link FaultNone} for nothing
 * @param sent text of the body sent to a call that a fault hit, before its bytes were changed; empty for none and for all others
 * @since 0.1.0
 */
public record RecordedCall(
        long sequence,
        String service,
        String operation,
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        int status,
        boolean authenticated,
        Instant instant,
        int serviceStatus,
        Fault fault,
        String sent) {
    /** The status of a call that got no response: -1. */
    public static final int NO_RESPONSE = -1;

    /** Returns whether the service accepted the request: a write took effect exactly then. */
    public boolean isExecuted() {
        return serviceStatus / 100 == 2;
    }

    /** Returns whether a fault hit the call. */
    public boolean isFaulty() {
        return !(fault instanceof FaultNone);
    }
}
