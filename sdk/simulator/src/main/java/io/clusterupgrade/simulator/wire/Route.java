// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

/**
 * A line of the routing table.
 *
 * @param operation the service's name of the operation
 * @param method HTTP method
 * @param path path with variables
 * @param handler executes the operation
 */
public record Route(String operation, String method, RoutePath path, Handler handler) {
    /** Executes an operation. */
    @FunctionalInterface
    public interface Handler {
        /** Executes the call and returns the response, which is an error response if the service rejects the call. */
        SimulatedResponse handle(AuthenticatedRequest call);
    }

    /** Returns a line with this path template. */
    public static Route of(String operation, String method, String template, Handler handler) {
        return new Route(operation, method, RoutePath.of(template), handler);
    }
}
