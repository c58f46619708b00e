// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.request.CloudService;
import java.util.List;

/**
 * The call that an exception is about.
 *
 * @param service the service that was called
 * @param operation the service's own name of the operation
 * @param attempts the number of attempts that were sent
 * @param previousAttempts the failed attempts before the last one, in order; unmodifiable
 * @since 0.1.0
 */
public record CallInfo(CloudService service, String operation, int attempts, List<PreviousAttempt> previousAttempts) {
    /** Copies the list. */
    public CallInfo {
        previousAttempts = List.copyOf(previousAttempts);
    }

    /** Creates the information on a call without previous attempts. */
    public CallInfo(CloudService service, String operation, int attempts) {
        this(service, operation, attempts, List.of());
    }

    /** Returns the beginning of an exception message: {@code CSS.UpgradeDetail failed:}. */
    @Override
    public String toString() {
        return service + "." + operation + " failed:";
    }
}
