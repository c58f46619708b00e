// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * A call that a plan makes.
 *
 * @param service the service
 * @param operation the service's name of the operation
 * @param method the HTTP method
 * @param path the path below the API version, with the names of ids from the service's documentation
 * @param isWrite whether it changes anything
 * @param purpose the purpose, with the values that the plan sets
 * @since 0.1.0
 */
public record PlannedCall(
        CloudService service, String operation, String method, String path, boolean isWrite, String purpose) {

    /** Creates a planned call of an operation. */
    static PlannedCall of(Operation<?, ?> operation, String purpose) {
        return new PlannedCall(
                operation.service(),
                operation.name(),
                operation.method(),
                operation.path(),
                !operation.isIdempotent(),
                purpose);
    }

    @Override
    public String toString() {
        return (isWrite ? "CHANGE " : "read   ") + operation + "  " + method + " " + path + "  " + purpose;
    }
}
