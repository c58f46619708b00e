// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An authenticated request for a known operation.
 *
 * @param request as received
 * @param variables decoded path variables
 * @param query decoded query
 * @param projectId the project of the caller's account
 * @param requestId the request id of the response
 */
public record AuthenticatedRequest(
        WireRequest request, Map<String, String> variables, Query query, String projectId, String requestId) {
    /** Returns a path variable of the template; throws if the template has no such variable. */
    public String variable(String name) {
        @Nullable String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No such path variable: " + name);
        }
        return value;
    }
}
