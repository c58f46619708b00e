// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.engine;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the first instant after a given one. Not thread-safe. */
public final class NextChange {
    private final Instant now;
    private @Nullable Instant first;

    /** Creates a search for the first instant after this one. */
    public NextChange(Instant now) {
        this.now = now;
    }

    /** Takes an instant into account; null, and instants that have passed, do not count. */
    public NextChange at(@Nullable Instant instant) {
        if (instant != null && instant.isAfter(now) && (first == null || instant.isBefore(first))) {
            first = instant;
        }
        return this;
    }

    /** Returns the first instant; empty if there is none. */
    public Optional<Instant> first() {
        return Optional.ofNullable(first);
    }
}
