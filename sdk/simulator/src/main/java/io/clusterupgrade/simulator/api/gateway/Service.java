// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import io.clusterupgrade.simulator.wire.Route;
import java.util.List;

/** A service behind a gateway. */
public interface Service {
    /** Returns the short name, in upper case. */
    String name();

    /** Returns the gateway in front of it. */
    GatewayDialect gateway();

    /** Returns whether its lines may match a path, by the first segments of the path alone; no two services have the same. */
    boolean hasPathsLike(String path);

    /** Returns its lines of the routing table; the first that matches is used, before those of {@link #notPlayed}. */
    List<Route> routes();

    /** Returns the lines of operations that it rejects because the simulator does not play them. */
    default List<Route> notPlayed() {
        return List.of();
    }
}
