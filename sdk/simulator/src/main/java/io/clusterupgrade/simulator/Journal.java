// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The requests received, in order. Thread-safe. A call is recorded before its response is sent.
 *
 * <p>The newest 10,000 calls are kept; the counts stay exact beyond that.
 *
 * @since 0.1.0
 */
public final class Journal {
    private static final int CAPACITY = 10_000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private long sequence;

    Journal() {}

    /** Returns the calls since the start or the last {@link #clear}, oldest first. */
    public synchronized List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    /** Returns the calls of one operation, oldest first; an empty name returns the calls that match no operation. */
    public synchronized List<RecordedCall> calls(String operation) {
        return calls.stream().filter(call -> call.operation().equals(operation)).toList();
    }

    /** Returns the number of calls of one operation. */
    public synchronized int count(String operation) {
        return counts.getOrDefault(operation, 0);
    }

    /** Returns the number of calls. */
    public synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Removes all calls; the sequence numbers continue. */
    public synchronized void clear() {
        calls.clear();
        counts.clear();
    }

    /** Returns the newest calls, newest first. */
    synchronized List<RecordedCall> newest(int limit) {
        List<RecordedCall> newest = new ArrayList<>();
        Iterator<RecordedCall> descending = calls.descendingIterator();
        while (newest.size() < limit && descending.hasNext()) {
            newest.add(descending.next());
        }
        return newest;
    }

    synchronized void record(LongFunction<RecordedCall> call) {
        sequence++;
        RecordedCall recorded = call.apply(sequence);
        calls.add(recorded);
        counts.merge(recorded.operation(), 1, Integer::sum);
        if (calls.size() > CAPACITY) {
            calls.remove();
        }
    }
}
