// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultNone;
import java.time.Instant;
import java.util.Map;

/**
 * A request as received, with the response and the fault.
 *
 * @param sequence 1 for the first request since the start
 * @param service {@code CSS}, {@code CCE} or {@code ACK}; empty if no operation matches
 * @param operation the service's name of the operation; empty if none matches
 * @param method HTTP method
 * @param path path, still encoded
 * @param query query without question mark, still encoded; empty if there is none
 * @param headers lower-case name → value; secrets are replaced by {@code ***}
 * @param body text of the body; empty for none
 * @param status the status sent; {@link #NO_RESPONSE} if the connection was cut or stalled before a status was sent
 * @param authenticated whether authentication succeeded, even if a fault replaced the response
 * @param instant gateway time of arrival
 * @param serviceStatus the status of the service's own response, before any fault; {@link #NO_RESPONSE} if a fault kept the
 *     request from the service
 * @param fault the fault of the call; a {@link FaultNone} if it had none
 * @param sent the text of the body sent to a call with a fault, before its bytes were changed; empty for all other calls
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

    /** Returns whether the service accepted the request, which is when a write takes effect. */
    public boolean isExecuted() {
        return serviceStatus / 100 == 2;
    }

    /** Returns whether the call had a fault. */
    public boolean isFaulty() {
        return !(fault instanceof FaultNone);
    }
}
