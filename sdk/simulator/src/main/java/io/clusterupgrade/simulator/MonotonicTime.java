// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.Instant;
import java.time.InstantSource;

/** The system time as of the creation, moved on by a clock that is never set. */
final class MonotonicTime implements InstantSource {
    private final Instant start = InstantSource.system().instant();
    private final long startNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
