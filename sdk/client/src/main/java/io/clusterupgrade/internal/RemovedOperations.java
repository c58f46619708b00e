// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.error.ApiError;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Recognizes the error of a service that no longer has an operation (see sdk/docs/wire/ack.md#announced-removals). The vendor has
 * not documented it, so every code of a gateway that does not know the operation counts, and status 410.
 */
final class RemovedOperations {
    private static final int GONE = 410;

    private RemovedOperations() {}

    static boolean isGone(ApiError error) {
        String code = error.code().toLowerCase(Locale.ROOT);
        return error.status() == GONE
                || Stream.of("invalidaction", "invalidapi", "unsupportedoperation", "operationremoved", "apioffline")
                        .anyMatch(code::startsWith);
    }
}
