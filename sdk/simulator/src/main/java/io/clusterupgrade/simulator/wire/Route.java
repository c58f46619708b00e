// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

/**
 * One line of the routing table.
 *
 * @param operation the cloud's own name of the operation
 * @param method HTTP method
 * @param path path with variables
 * @param handler does it
 */
public record Route(String operation, String method, RoutePath path, Handler handler) {
    /** Does an operation. */
    @FunctionalInterface
    public interface Handler {
        /** Executes the call and answers it; rejections of the service are answers too. */
        SimulatedResponse handle(AuthenticatedRequest call);
    }

    /** A line from its texts. */
    public static Route of(String operation, String method, String template, Handler handler) {
        return new Route(operation, method, RoutePath.of(template), handler);
    }
}
