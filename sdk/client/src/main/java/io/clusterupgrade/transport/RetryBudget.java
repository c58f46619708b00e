// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A token bucket for the retries of one client: each retry takes a token, each success returns a tenth of a token.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class RetryBudget {
    private static final int TENTHS = 10;

    private final long capacity;
    private final AtomicLong available;

    /**
     * Creates a full bucket.
     *
     * @param tokens the number of consecutive retries that it allows
     */
    public RetryBudget(int tokens) {
        this.capacity = (long) tokens * TENTHS;
        this.available = new AtomicLong(capacity);
    }

    /** Takes a token; returns false when there is none. */
    public boolean take() {
        return available.getAndUpdate(tenths -> tenths >= TENTHS ? tenths - TENTHS : tenths) >= TENTHS;
    }

    /** Adds a tenth of a token after a success. */
    public void refill() {
        if (available.get() < capacity) {
            available.updateAndGet(tenths -> Math.min(capacity, tenths + 1));
        }
    }
}
