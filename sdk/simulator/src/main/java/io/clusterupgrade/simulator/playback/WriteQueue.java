// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The responses to equal writes, each replayed once, in the recorded order, at any time. */
final class WriteQueue implements ExchangeSequence {
    private final Queue<RecordedEntry> entries = new ArrayDeque<>();

    @Override
    public void add(RecordedEntry entry) {
        entries.add(entry);
    }

    @Override
    public @Nullable RecordedEntry next(Instant now, Moment written) {
        return entries.poll();
    }
}
