// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

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
    private final List<RecordedEntry> entries = new ArrayList<>();
    private final BitSet replayed = new BitSet();
    private final BitSet passed = new BitSet();

    @Override
    public void add(RecordedEntry entry) {
        entries.add(entry);
    }

    @Override
    public RecordedEntry next(Instant now, Moment written) {
        int index = Math.max(0, lastUntil(Moment.after(now)));
        if (entries.get(index).exchange().at().equals(now)) {
            index = firstNotReplayed(index);
        }
        if (entries.get(index).begin().compareTo(written) < 0) {
            index = Math.min(lastUntil(written) + 1, entries.size() - 1);
        }
        index = passed.nextClearBit(index);
        if (index == entries.size()) {
            index = lastLasting();
        }
        RecordedEntry next = entries.get(index);
        replayed.set(index);
        if (next.exchange().isTransient()) {
            passed.set(index);
        }
        return next;
    }

    /** Returns the first of the same instant that has not been replayed; the last of them if all have been. */
    private int firstNotReplayed(int last) {
        int first = lastUntil(Moment.before(entries.get(last).exchange().at())) + 1;
        return Math.min(last, Math.max(first, replayed.previousSetBit(last) + 1));
    }

    /** Returns the index of the last exchange that began at or before a moment; -1 if there is none. */
    private int lastUntil(Moment moment) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).begin().compareTo(moment) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /** Returns the last exchange that shows the state of the service; the last of all if there is none. */
    private int lastLasting() {
        int lasting = passed.previousClearBit(entries.size() - 1);
        return lasting < 0 ? entries.size() - 1 : lasting;
    }
}
