// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that found its operation and proved who it is.
 *
 * @param request as received
 * @param variables decoded path variables
 * @param query decoded query
 * @param projectId the project of the caller's account
 * @param requestId the id under which it is answered
 */
public record AuthenticatedRequest(
        WireRequest request, Map<String, String> variables, Query query, String projectId, String requestId) {
    /** A path variable of the template; asking for another one is a mistake in the routing table. */
    public String variable(String name) {
        @Nullable String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no such path variable: " + name);
        }
        return value;
    }
}
