// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import io.clusterupgrade.request.CloudService;

/**
 * Which call an exception is about.
 *
 * @param service the service that was called
 * @param operation the cloud's own name of the operation
 * @param attempts how often the call was sent
 * @since 0.1.0
 */
public record CallSite(CloudService service, String operation, int attempts) {
    /** As in messages: {@code CSS.UpgradeDetail failed:}. */
    @Override
    public String toString() {
        return service + "." + operation + " failed:";
    }
}
