// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.fault.Fault;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fault that a run may have.
 *
 * @param name for people
 * @param reach which calls it may hit
 * @param cost what it takes to have it
 * @param maker makes one for a scene, at the moment when it is to hit; null if there is nothing to make it of
 */
record FaultKind(String name, Reach reach, Cost cost, Maker maker) {
    /** Makes a fault. */
    @FunctionalInterface
    interface Maker {
        @Nullable Fault make(ChaosFixture<?> scene, Random random);
    }

    /** Which calls a fault may hit. */
    enum Reach {
        ANY,
        /** What nobody can tell from the truth when it hits a write: no client can be judged by that. */
        READS,
        WRITES
    }

    /** What a fault costs. */
    enum Cost {
        NOTHING,
        /** May hit all calls for an hour: it is trouble of the way, which passes. */
        MAY_LAST,
        /** The client gives up after an attempt's time-out, in real time. */
        STALLS,
        /** Megabytes are sent. */
        HEAVY
    }

    static FaultKind of(String name, Reach reach, Maker maker) {
        return new FaultKind(name, reach, Cost.NOTHING, maker);
    }

    /** Returns whether it takes real time or memory, so that not each run can have it. */
    boolean isCostly() {
        return cost == Cost.STALLS || cost == Cost.HEAVY;
    }

    FaultKind at(Cost other) {
        return new FaultKind(name, reach, other, maker);
    }
}
