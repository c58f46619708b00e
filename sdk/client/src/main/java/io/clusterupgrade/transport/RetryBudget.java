// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The token bucket of one client's retries: each retry takes a token, each success gives a tenth of one back. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RetryBudget {
    private static final int TENTHS = 10;

    private final long capacity;
    private final AtomicLong left;

    /**
     * A full bucket.
     *
     * @param tokens how many retries in a row it allows
     */
    public RetryBudget(int tokens) {
        this.capacity = (long) tokens * TENTHS;
        this.left = new AtomicLong(capacity);
    }

    /** Takes a token; false when none is left. */
    public boolean take() {
        return left.getAndUpdate(tenths -> tenths >= TENTHS ? tenths - TENTHS : tenths) >= TENTHS;
    }

    /** Notes a success. */
    public void refill() {
        if (left.get() < capacity) {
            left.updateAndGet(tenths -> Math.min(capacity, tenths + 1));
        }
    }
}
