// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import org.jspecify.annotations.Nullable;

/**
 * A text that is shown raw in place of the true state: an unknown word, a failure that turns out to be none. What really
 * happens goes on behind it. Thread-safe.
 *
 * @since 0.1.0
 */
public final class AckStatusOverride {
    private @Nullable String text;
    private long readsLeft;

    AckStatusOverride() {}

    /** Shows this text until {@link #clear}. */
    public AckStatusOverride show(String raw) {
        return set(raw, Long.MAX_VALUE);
    }

    /** Shows this text to the next reads, then the truth again. */
    public AckStatusOverride show(String raw, int reads) {
        if (reads < 1) {
            throw new IllegalArgumentException("reads must be >= 1: " + reads);
        }
        return set(raw, reads);
    }

    /** Shows the truth again. */
    public synchronized void clear() {
        text = null;
    }

    /** What a response says in place of the truth; counts as a read. */
    public synchronized String read(String truth) {
        String shown = text;
        if (shown == null) {
            return truth;
        }
        readsLeft--;
        if (readsLeft == 0) {
            text = null;
        }
        return shown;
    }

    private synchronized AckStatusOverride set(String raw, long reads) {
        text = raw;
        readsLeft = reads;
        return this;
    }
}
