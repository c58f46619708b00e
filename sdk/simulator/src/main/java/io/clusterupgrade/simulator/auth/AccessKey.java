// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import org.jspecify.annotations.Nullable;

/**
 * A known key.
 *
 * @param id access key id
 * @param secret secret key
 * @param token security token that has to come along; null for a permanent key
 * @param projectId project of its account
 */
public record AccessKey(String id, String secret, @Nullable String token, String projectId) {
    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
