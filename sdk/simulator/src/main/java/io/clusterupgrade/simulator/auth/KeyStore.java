// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The keys and tokens that the gateways accept. Thread-safe. */
public final class KeyStore {
    private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();
    private final Map<String, String> projectsByToken = new ConcurrentHashMap<>();
    private final Set<String> expired = ConcurrentHashMap.newKeySet();

    /** Adds a key; it replaces a key with the same id. */
    public void add(AccessKey key) {
        keys.put(key.id(), key);
    }

    /** Adds an IAM or bearer token. */
    public void addToken(String token, String projectId) {
        projectsByToken.put(token, projectId);
    }

    /** Removes a key. */
    public void removeKey(String accessKeyId) {
        keys.remove(accessKeyId);
    }

    /** Expires a token of any kind. */
    public void expire(String token) {
        expired.add(token);
    }

    @Nullable AccessKey key(String accessKeyId) {
        return keys.get(accessKeyId);
    }

    @Nullable String projectOfToken(String token) {
        return projectsByToken.get(token);
    }

    boolean isExpired(String token) {
        return expired.contains(token);
    }
}
