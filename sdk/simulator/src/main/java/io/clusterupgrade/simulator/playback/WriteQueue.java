// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.replay.RecordedExchange;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The responses to equal writes, each replayed once, in the recorded order, at any time. */
final class WriteQueue implements ExchangeSequence {
    private final Queue<RecordedExchange> exchanges = new ArrayDeque<>();

    @Override
    public void add(RecordedExchange exchange) {
        exchanges.add(exchange);
    }

    @Override
    public @Nullable RecordedExchange next(Instant now, Instant written) {
        return exchanges.poll();
    }
}
