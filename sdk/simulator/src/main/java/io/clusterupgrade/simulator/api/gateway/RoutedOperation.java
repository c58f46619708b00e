// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import io.clusterupgrade.simulator.wire.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The line of the routing table that a request hit.
 *
 * @param gateway the gateway that responds
 * @param service service name; empty if no line fits
 * @param route the line; null if none fits
 * @param variables decoded path variables
 */
public record RoutedOperation(
        GatewayDialect gateway, String service, @Nullable Route route, Map<String, String> variables) {
    /** The operation's name; empty if no line fits. */
    public String name() {
        return route == null ? "" : route.operation();
    }
}
