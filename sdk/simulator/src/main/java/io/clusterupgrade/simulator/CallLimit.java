// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A limit of the calls that an operation, a service or all of them accept in a time. Guarded by the lock of its owner. */
sealed interface CallLimit permits CallRate, CallWindow {
    /** Moves the limit to this instant, before {@link #hasCall} and {@link #take}. A clock that goes back changes nothing. */
    void moveTo(Instant now);

    /** Returns whether one more call is accepted now. */
    boolean hasCall();

    /** Counts an accepted call. */
    void take();

    /** Returns the time until the next call is accepted; null if the limit does not name it. */
    @Nullable Duration untilNextCall();
}
