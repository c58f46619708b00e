// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All keys and tokens that the gateway knows. Thread-safe. */
public final class KeyStore {
    private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();
    private final Map<String, String> projectsByToken = new ConcurrentHashMap<>();
    private final Set<String> expired = ConcurrentHashMap.newKeySet();

    /** Makes a key known, in place of an older one with its id. */
    public void add(AccessKey key) {
        keys.put(key.id(), key);
    }

    /** Makes an IAM or bearer token known. */
    public void addToken(String token, String projectId) {
        projectsByToken.put(token, projectId);
    }

    /** Forgets a key. */
    public void removeKey(String accessKeyId) {
        keys.remove(accessKeyId);
    }

    /** Ends the life of a token of any kind. */
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
