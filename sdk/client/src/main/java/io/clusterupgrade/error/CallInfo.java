// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.request.CloudService;
import java.util.List;

/**
 * Which call an exception is about.
 *
 * @param service the service that was called
 * @param operation the cloud's own name of the operation
 * @param attempts how often the call was sent
 * @param earlier the attempts that were to be followed by another, in order; unmodifiable
 * @since 0.1.0
 */
public record CallInfo(CloudService service, String operation, int attempts, List<PreviousAttempt> earlier) {
    /** Copies the list. */
    public CallInfo {
        earlier = List.copyOf(earlier);
    }

    /** A call without earlier attempts. */
    public CallInfo(CloudService service, String operation, int attempts) {
        this(service, operation, attempts, List.of());
    }

    /** As in messages: {@code CSS.UpgradeDetail failed:}. */
    @Override
    public String toString() {
        return service + "." + operation + " failed:";
    }
}
