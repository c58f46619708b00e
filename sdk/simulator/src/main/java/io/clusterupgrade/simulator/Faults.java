// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultNone;
import io.clusterupgrade.simulator.page.PendingFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The faults to inject into calls, such as errors, delays and broken connections. A call takes the oldest queued fault for its operation or for any operation; if there is none, the
 * newest standing one. A call has at most one fault. Thread-safe. Methods that add a fault return the same object.
 *
 * <p>An operation is the service's name of it, for example {@code UpgradeDetail}; {@code ACK/UpgradeCluster} where two services use the
 * same name; {@code ACK/*} for every operation of a service.
 *
 * <pre>{@code
 * cloud.faults().next("RetryUpgradeTask", Fault.cutAfterExecution());
 * cloud.faults().times(3, "UpgradeDetail", Fault.unavailable());
 * cloud.faults().during(Duration.ofHours(1), Fault.balancerPage(200));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Faults {
    private static final String ANY = "";

    private record Entry(String operation, Fault fault, Instant begin, Instant end) {
        boolean isActive(Instant now) {
            return !now.isBefore(begin) && now.isBefore(end);
        }

        boolean isFor(String service, String called) {
            return operation.equals(ANY)
                    || operation.equals(called)
                    || operation.equals(service + "/" + called)
                    || operation.equals(service + "/*");
        }
    }

    private final List<Entry> queue = new ArrayList<>();
    private final Deque<Entry> standing = new ArrayDeque<>();

    private final InstantSource taskTime;

    Faults(InstantSource taskTime) {
        this.taskTime = taskTime;
    }

    /** Makes the next call fail, whatever its operation or path. */
    public Faults next(Fault fault) {
        return times(1, ANY, fault);
    }

    /**
     * Makes the next call of this operation fail.
     *
     * @param operation the service's name of the operation, for example {@code UpgradeDetail};
     *     {@code ACK/UpgradeCluster} where two services use the same name
     */
    public Faults next(String operation, Fault fault) {
        return times(1, operation, fault);
    }

    /** Makes the next {@code count} calls fail, whatever their operation. */
    public Faults times(int count, Fault fault) {
        return times(count, ANY, fault);
    }

    /** Makes the next {@code count} calls of this operation fail. */
    public Faults times(int count, String operation, Fault fault) {
        return timesAfter(Duration.ZERO, count, operation, fault);
    }

    /** Makes every call fail until {@link #clear}. */
    public Faults always(Fault fault) {
        return always(ANY, fault);
    }

    /** Makes every call of this operation fail until {@link #clear}. */
    public synchronized Faults always(String operation, Fault fault) {
        standing.push(new Entry(operation, fault, Instant.MIN, Instant.MAX));
        return this;
    }

    /** Makes every call fail from now on, for this duration of task time. */
    public Faults during(Duration duration, Fault fault) {
        return during(duration, ANY, fault);
    }

    /** Makes every call of this operation fail from now on, for this duration of task time. */
    public Faults during(Duration duration, String operation, Fault fault) {
        return between(Duration.ZERO, duration, operation, fault);
    }

    /**
     * Makes every call of this operation fail between two instants of task time.
     *
     * @param begin from now to the first instant; zero or more
     * @param end from now to the second instant, at which calls succeed again; not less than {@code begin}
     * @param operation the name of the operation; empty for every operation
     */
    public synchronized Faults between(Duration begin, Duration end, String operation, Fault fault) {
        if (begin.isNegative()) {
            throw new IllegalArgumentException("begin must not be negative: " + begin);
        }
        if (end.compareTo(begin) < 0) {
            throw new IllegalArgumentException("duration must not be negative: " + end.minus(begin));
        }
        Instant now = taskTime.instant();
        standing.push(new Entry(operation, fault, now.plus(begin), now.plus(end)));
        return this;
    }

    /** Makes the next {@code count} calls of this operation fail that arrive after this duration of task time. */
    public synchronized Faults timesAfter(Duration begin, int count, String operation, Fault fault) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be >= 1: " + count);
        }
        Instant from = taskTime.instant().plus(begin);
        for (int i = 0; i < count; i++) {
            queue.add(new Entry(operation, fault, from, Instant.MAX));
        }
        return this;
    }

    /** Returns the number of queued faults that have not been used; standing ones do not count. */
    public synchronized int pending() {
        return queue.size();
    }

    /** Removes all faults, standing ones included. */
    public synchronized void clear() {
        queue.clear();
        standing.clear();
    }

    /** Returns the faults that calls can still take: queued ones in order, then standing ones, newest first. */
    synchronized List<PendingFault> list() {
        Instant now = taskTime.instant();
        List<PendingFault> list = new ArrayList<>();
        queue.forEach(entry -> list.add(new PendingFault(entry.operation(), entry.fault(), true, null)));
        standing.stream()
                .filter(entry -> now.isBefore(entry.end()))
                .map(entry -> new PendingFault(
                        entry.operation(), entry.fault(), false, entry.end().equals(Instant.MAX) ? null : entry.end()))
                .forEach(list::add);
        return list;
    }

    synchronized Fault take(String service, String operation) {
        Instant now = taskTime.instant();
        for (Iterator<Entry> entries = queue.iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry.isActive(now) && entry.isFor(service, operation)) {
                entries.remove();
                return entry.fault();
            }
        }
        standing.removeIf(entry -> !now.isBefore(entry.end()));
        return standing.stream()
                .filter(entry -> entry.isActive(now) && entry.isFor(service, operation))
                .findFirst()
                .map(Entry::fault)
                .orElseGet(FaultNone::new);
    }
}
