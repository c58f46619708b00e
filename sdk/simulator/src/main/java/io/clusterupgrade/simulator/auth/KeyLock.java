// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Locks a key for five minutes after more than five wrong signatures in a row
 * (see sdk/docs/wire/signing.md#server-rejections). Thread-safe.
 */
final class KeyLock {
    private static final int ALLOWED_FAILURES = 5;
    private static final Duration LOCK_TIME = Duration.ofMinutes(5);

    private record Failures(int count, Instant last) {}

    private final Map<String, Failures> failures = new HashMap<>();

    synchronized boolean isLocked(String accessKeyId, Instant now) {
        Failures seen = failures.get(accessKeyId);
        if (seen == null || seen.count() <= ALLOWED_FAILURES) {
            return false;
        }
        boolean over = !now.isBefore(seen.last().plus(LOCK_TIME));
        if (over) {
            failures.remove(accessKeyId);
        }
        return !over;
    }

    synchronized void failed(String accessKeyId, Instant now) {
        failures.merge(accessKeyId, new Failures(1, now), (old, one) -> new Failures(old.count() + 1, now));
    }

    synchronized void succeeded(String accessKeyId) {
        failures.remove(accessKeyId);
    }
}
