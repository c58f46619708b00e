// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import org.jspecify.annotations.Nullable;

/**
 * An access key that the gateways accept.
 *
 * @param id the access key id
 * @param secret the secret
 * @param securityToken the token of a temporary key; null for a permanent one
 * @since 0.1.0
 */
public record SimulatedAccessKey(
        String id, String secret, @Nullable String securityToken) {
    /** Returns the id only, so that logs contain no secret. */
    @Override
    public String toString() {
        return "SimulatedAccessKey[" + id + "]";
    }
}
