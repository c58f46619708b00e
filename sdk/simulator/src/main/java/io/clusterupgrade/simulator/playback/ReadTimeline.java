// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.replay.RecordedExchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The responses to equal reads in the course of time: the last one that was recorded at or before now, else the first one. Three rules
 * make a replay follow the recording where its time alone does not decide:
 *
 * <ul>
 *   <li>A failure that passed, such as a reset or a throttle, is replayed once; the next read gets what was recorded after it.
 *   <li>Exchanges of the same instant as now are replayed one after another.
 *   <li>A read after a write gets nothing that was recorded before the end of that write, if there is anything later.
 * </ul>
 */
final class ReadTimeline implements ExchangeSequence {
    private final List<RecordedExchange> exchanges = new ArrayList<>();
    private final BitSet replayed = new BitSet();
    private final BitSet passed = new BitSet();

    @Override
    public void add(RecordedExchange exchange) {
        exchanges.add(exchange);
    }

    @Override
    public RecordedExchange next(Instant now, Instant written) {
        int last = Math.max(0, lastUntil(now));
        int index = last;
        if (exchanges.get(last).at().equals(now)) {
            index = firstNotReplayed(last);
        }
        if (exchanges.get(index).at().isBefore(written)) {
            index = Math.min(lastUntil(written.minusNanos(1)) + 1, exchanges.size() - 1);
        }
        index = passed.nextClearBit(index);
        if (index == exchanges.size()) {
            index = lastLasting();
        }
        RecordedExchange next = exchanges.get(index);
        replayed.set(index);
        if (next.isTransient()) {
            passed.set(index);
        }
        return next;
    }

    /** Returns the first of the same instant that has not been replayed; the last of them if all have been. */
    private int firstNotReplayed(int last) {
        Instant instant = exchanges.get(last).at();
        int first = lastUntil(instant.minusNanos(1)) + 1;
        return Math.min(last, Math.max(first, replayed.previousSetBit(last) + 1));
    }

    /** Returns the index of the last exchange at or before an instant; -1 if there is none. */
    private int lastUntil(Instant instant) {
        int low = 0;
        int high = exchanges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exchanges.get(middle).at().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /** Returns the last exchange that shows the state of the service; the last of all if there is none. */
    private int lastLasting() {
        int lasting = passed.previousClearBit(exchanges.size() - 1);
        return lasting < 0 ? exchanges.size() - 1 : lasting;
    }
}
