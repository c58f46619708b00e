// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The recorded exchanges of equal requests, and which of them is the next. Not thread-safe. */
interface ExchangeSequence {
    /** Adds an exchange that began after all exchanges before. */
    void add(RecordedEntry entry);

    /**
     * Returns the exchange to replay.
     *
     * @param now the virtual time
     * @param written the recorded end of the last write that was replayed; {@link Moment#FIRST} if there was none
     * @return null if all have been replayed
     */
    @Nullable RecordedEntry next(Instant now, Moment written);
}
