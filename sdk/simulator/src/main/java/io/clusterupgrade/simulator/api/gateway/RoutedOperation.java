// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import io.clusterupgrade.simulator.wire.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The line of the routing table that matches a request.
 *
 * @param gateway the gateway that responds
 * @param service service name; empty if no line matches
 * @param route the line; null if none matches
 * @param variables decoded path variables
 */
public record RoutedOperation(
        GatewayDialect gateway, String service, @Nullable Route route, Map<String, String> variables) {
    /** Returns the name of the operation; empty if no line matches. */
    public String name() {
        return route == null ? "" : route.operation();
    }
}
