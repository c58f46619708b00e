// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.replay.RecordedExchange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The recorded exchanges of equal requests, and which of them is the next. Not thread-safe. */
interface ExchangeSequence {
    /** Adds an exchange that began after all exchanges before. */
    void add(RecordedExchange exchange);

    /**
     * Returns the exchange to replay.
     *
     * @param now the virtual time
     * @param written the recorded end of the last write that was replayed; {@link Instant#MIN} if there was none
     * @return null if all have been replayed
     */
    @Nullable RecordedExchange next(Instant now, Instant written);
}
