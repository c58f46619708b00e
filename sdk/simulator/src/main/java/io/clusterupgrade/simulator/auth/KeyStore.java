// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The keys and tokens that the gateways accept. Thread-safe. */
public final class KeyStore {
    private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();
    private final Map<String, String> projectsByToken = new ConcurrentHashMap<>();
    private final Map<String, Instant> keyEnds = new ConcurrentHashMap<>();
    private final Map<String, Instant> tokenEnds = new ConcurrentHashMap<>();
    private final InstantSource taskTime;

    /** Creates an empty store whose keys and tokens do not expire by time. */
    public KeyStore() {
        this(InstantSource.fixed(Instant.MIN));
    }

    /** Creates an empty store whose keys and tokens expire by this clock. */
    public KeyStore(InstantSource taskTime) {
        this.taskTime = taskTime;
    }

    /** Adds a key; it replaces a key with the same id. */
    public void add(AccessKey key) {
        keyEnds.remove(key.id());
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
        tokenEnds.put(token, Instant.MIN);
    }

    /** Removes a key after this time. */
    public void removeKey(String accessKeyId, Duration after) {
        keyEnds.put(accessKeyId, taskTime.instant().plus(after));
    }

    /** Expires a token of any kind after this time. */
    public void expire(String token, Duration after) {
        tokenEnds.put(token, taskTime.instant().plus(after));
    }

    /** Returns the keys, sorted by id. */
    public List<AccessKey> keys() {
        return keys.values().stream()
                .sorted(Comparator.comparing(AccessKey::id))
                .toList();
    }

    @Nullable AccessKey key(String accessKeyId) {
        return isOver(keyEnds.get(accessKeyId)) ? null : keys.get(accessKeyId);
    }

    @Nullable String projectOfToken(String token) {
        return projectsByToken.get(token);
    }

    boolean isExpired(String token) {
        return isOver(tokenEnds.get(token));
    }

    private boolean isOver(@Nullable Instant end) {
        return end != null && !taskTime.instant().isBefore(end);
    }
}
