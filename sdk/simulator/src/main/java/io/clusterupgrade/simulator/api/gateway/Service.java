// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import io.clusterupgrade.simulator.wire.Route;
import java.util.List;

/** A service as the gateway sees it. */
public interface Service {
    /** The short name in upper case. */
    String name();

    /** The manners of the gateway in front of it. */
    GatewayDialect gateway();

    /** Its lines of the routing table; the first that fits is taken. */
    List<Route> routes();
}
