// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A call that a plan makes.
 *
 * @param service the service
 * @param operation the service's name of the operation
 * @param method the HTTP method
 * @param path the path below the API version, with the names of ids from the service's documentation
 * @param isWrite whether it changes anything
 * @param purpose the purpose, in words
 * @param body the JSON body that is sent, as far as the plan determines it; null if the call has none, or if only the
 *     cluster determines it
 * @since 0.1.0
 */
public record PlannedCall(
        CloudService service,
        String operation,
        String method,
        String path,
        boolean isWrite,
        String purpose,
        @Nullable String body) {

    /** Creates a planned call of an operation. */
    static PlannedCall of(Operation<?, ?> operation, String purpose) {
        return create(operation, purpose, null);
    }

    /** Creates a planned call with the request that is sent; the ids in its path are not shown. */
    static <Q> PlannedCall of(Operation<Q, ?> operation, Q request, String purpose) {
        Object body = operation.body(request);
        return create(
                operation, purpose, body == null ? null : JsonValue.from(body).raw());
    }

    private static PlannedCall create(Operation<?, ?> operation, String purpose, @Nullable String body) {
        return new PlannedCall(
                operation.service(),
                operation.name(),
                operation.method(),
                operation.path(),
                !operation.isIdempotent(),
                purpose,
                body);
    }

    @Override
    public String toString() {
        return (isWrite ? "CHANGE " : "read   ") + operation + "  " + method + " " + path + "  " + purpose
                + (body == null ? "" : "  " + body);
    }
}
