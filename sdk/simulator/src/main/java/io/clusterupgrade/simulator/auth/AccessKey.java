// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import org.jspecify.annotations.Nullable;

/**
 * A registered access key.
 *
 * @param id access key id
 * @param secret secret key
 * @param token the security token that requests must carry; null for a permanent key
 * @param projectId project of its account
 */
public record AccessKey(String id, String secret, @Nullable String token, String projectId) {
    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
