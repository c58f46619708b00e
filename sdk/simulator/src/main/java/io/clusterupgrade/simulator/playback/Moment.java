// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import java.time.Instant;
import java.util.Comparator;

/**
 * A point in a recording.
 *
 * @param instant the time
 * @param number the number of the exchange in the order of the recording, which decides between exchanges of the same instant
 */
record Moment(Instant instant, int number) implements Comparable<Moment> {
    static final Moment FIRST = new Moment(Instant.MIN, -1);

    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::instant).thenComparing(Moment::number);

    /** Returns the moment before all exchanges of an instant. */
    static Moment before(Instant instant) {
        return new Moment(instant, -1);
    }

    /** Returns the moment after all exchanges of an instant. */
    static Moment after(Instant instant) {
        return new Moment(instant, Integer.MAX_VALUE);
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
