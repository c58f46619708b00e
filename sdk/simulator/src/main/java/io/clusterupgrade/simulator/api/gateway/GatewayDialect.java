// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import io.clusterupgrade.simulator.auth.AuthErrorException;
import io.clusterupgrade.simulator.auth.Authentication;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import io.clusterupgrade.simulator.wire.WireRequest;

/** The gateway of a vendor: its authentication and the responses that it sends itself. */
public interface GatewayDialect {
    /** The error code of a request that the replayed recording does not have; no service has this code. */
    String NOT_RECORDED = "Replay.NotRecorded";

    /** Returns the authentication of callers. */
    Authentication authentication();

    /** Returns a new request id in the vendor's form. */
    String newRequestId();

    /** Returns the name of the response header with the request id. */
    String requestIdHeader();

    /** Returns the response when authentication fails. */
    SimulatedResponse rejected(AuthErrorException exception, WireRequest request, String requestId);

    /** Returns the response for a path, method or version that no service has. */
    SimulatedResponse unknownOperation(WireRequest request, String requestId);

    /** Returns the response to a request that the replayed recording does not have: status 400 and {@link #NOT_RECORDED}. */
    SimulatedResponse notRecorded(String message, WireRequest request, String requestId);

    /** Returns the response to bytes that are not a complete HTTP request. */
    SimulatedResponse malformed(int status, String message, String requestId);

    /** Returns the response when the simulator itself fails: 500 {@code Simulator.InternalError}. */
    SimulatedResponse failed(String operation, String requestId);
}
