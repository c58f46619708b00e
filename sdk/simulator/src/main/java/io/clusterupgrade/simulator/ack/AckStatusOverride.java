// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import org.jspecify.annotations.Nullable;

/**
 * A text that replaces a true state in responses, for example an unknown value or a false failure. The true state still
 * changes. Thread-safe.
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

    /** Shows this text for this number of reads, then the true state again. */
    public AckStatusOverride show(String raw, int reads) {
        if (reads < 1) {
            throw new IllegalArgumentException("reads must be >= 1: " + reads);
        }
        return set(raw, reads);
    }

    /** Shows the true state again. */
    public synchronized void clear() {
        text = null;
    }

    /** Returns the text for a response; counts as a read. */
    public synchronized String read(String trueState) {
        String shown = text;
        if (shown == null) {
            return trueState;
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
