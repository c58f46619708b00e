// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import io.clusterupgrade.simulator.auth.AuthErrorException;
import io.clusterupgrade.simulator.auth.Authentication;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import io.clusterupgrade.simulator.wire.WireRequest;

/** How a vendor's gateway speaks for itself, before any service is asked. */
public interface GatewayDialect {
    /** Who finds out whose request it is. */
    Authentication authentication();

    /** A new request id in the vendor's form. */
    String newRequestId();

    /** Name of the response header that carries the request id on every response. */
    String requestIdHeader();

    /** The response to a caller who is not believed. */
    SimulatedResponse rejected(AuthErrorException refusal, WireRequest request, String requestId);

    /** The response to a path, method or version that no service has. */
    SimulatedResponse unknownOperation(WireRequest request, String requestId);
}
