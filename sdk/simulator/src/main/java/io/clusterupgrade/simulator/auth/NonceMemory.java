// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The nonces of the signature window; only the newest are kept, to limit memory in long runs. */
final class NonceMemory {
    private static final int CAPACITY = 100_000;

    private final Map<String, Instant> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > CAPACITY;
        }
    };

    /** Returns whether the nonce is new, and records it. */
    synchronized boolean isFresh(String nonce, Instant now) {
        Instant before = seen.get(nonce);
        boolean fresh = before == null || before.isBefore(now.minus(SignatureTime.WINDOW));
        if (fresh) {
            seen.put(nonce, now);
        }
        return fresh;
    }
}
