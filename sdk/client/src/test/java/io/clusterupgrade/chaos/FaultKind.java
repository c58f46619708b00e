// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.fault.Fault;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fault that a run may have.
 *
 * @param name the name
 * @param reach the calls that it may affect
 * @param cost the cost
 * @param maker creates a fault in a fixture at the moment of its effect; null if it is not possible there
 */
record FaultKind(String name, Reach reach, Cost cost, Maker maker) {
    /** Creates a fault. */
    @FunctionalInterface
    interface Maker {
        @Nullable Fault make(ChaosFixture<?> fixture, Random random);
    }

    /** The calls that a fault may affect. */
    enum Reach {
        ANY,
        /** Reads only: for a write it cannot be distinguished from the truth, so no client can be judged by it. */
        READS,
        WRITES
    }

    /** The cost of a fault. */
    enum Cost {
        NOTHING,
        /** May affect all calls for an hour: it is a temporary network error. */
        MAY_LAST,
        /** The client waits for the timeout of an attempt, in real time. */
        STALLS,
        /** Megabytes are sent. */
        HEAVY
    }

    static FaultKind of(String name, Reach reach, Maker maker) {
        return new FaultKind(name, reach, Cost.NOTHING, maker);
    }

    /** Returns whether it takes real time or memory, so that only some runs use it. */
    boolean isCostly() {
        return cost == Cost.STALLS || cost == Cost.HEAVY;
    }

    FaultKind at(Cost other) {
        return new FaultKind(name, reach, other, maker);
    }
}
