// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.watch;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Takes down when the responses of polls arrive. A poll is due an interval after the one before was due, or at once if that is past
 * already; it is late by the time from then to its response, the call itself included.
 */
final class Polls {
    private static final int MOST_SAMPLES = 1 << 20;

    private final long intervalNanos;
    private final AtomicLongArray due;
    private final int[] lateMicros = new int[MOST_SAMPLES];
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean recording;

    Polls(int watches, long intervalMillis) {
        this.intervalNanos = intervalMillis * 1_000_000;
        this.due = new AtomicLongArray(watches);
    }

    /** The first poll of a watch is due now. */
    void begun(int watch) {
        due.set(watch, System.nanoTime());
    }

    /** Records the response of a poll and returns when the next one is due. */
    long seen(int watch) {
        long now = System.nanoTime();
        long was = due.get(watch);
        if (recording) {
            int place = taken.getAndIncrement();
            if (place < MOST_SAMPLES) {
                lateMicros[place] = (int) Math.max(0, (now - was) / 1000);
            }
        }
        long next = Math.max(was + intervalNanos, now);
        due.set(watch, next);
        return next;
    }

    void record(boolean on) {
        recording = on;
    }

    int taken() {
        return taken.get();
    }

    /** How late polls were, in milliseconds, by their share. */
    double[] lateMillis(double... shares) {
        int[] sorted = Arrays.copyOf(lateMicros, Math.min(taken.get(), MOST_SAMPLES));
        Arrays.sort(sorted);
        double[] late = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            late[i] = sorted.length == 0 ? Double.NaN : sorted[(int) (shares[i] * (sorted.length - 1))] / 1000.0;
        }
        return late;
    }
}
