// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultNone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Which calls go wrong. A call takes the oldest queued fault that is meant for its operation or for any; if there is none,
 * the newest standing one. At most one fault hits a call. Thread-safe. Methods that queue return the same object.
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

    private record Entry(String operation, Fault fault, Instant end) {
        boolean isFor(String service, String called) {
            return operation.equals(ANY) || operation.equals(called) || operation.equals(service + "/" + called);
        }
    }

    private final List<Entry> queue = new ArrayList<>();
    private final Deque<Entry> standing = new ArrayDeque<>();

    private final InstantSource taskTime;

    Faults(InstantSource taskTime) {
        this.taskTime = taskTime;
    }

    /** The next call of any operation, and of any path that is no operation. */
    public Faults next(Fault fault) {
        return times(1, ANY, fault);
    }

    /**
     * The next call of this operation.
     *
     * @param operation the cloud's own name, for example {@code UpgradeDetail}; {@code ACK/UpgradeCluster} for one of two
     *     services that use the name
     */
    public Faults next(String operation, Fault fault) {
        return times(1, operation, fault);
    }

    /** The next so many calls of any operation. */
    public Faults times(int count, Fault fault) {
        return times(count, ANY, fault);
    }

    /** The next so many calls of this operation. */
    public synchronized Faults times(int count, String operation, Fault fault) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be >= 1: " + count);
        }
        for (int i = 0; i < count; i++) {
            queue.add(new Entry(operation, fault, Instant.MAX));
        }
        return this;
    }

    /** Every call of any operation, until {@link #clear}. */
    public Faults always(Fault fault) {
        return always(ANY, fault);
    }

    /** Every call of this operation, until {@link #clear}. */
    public synchronized Faults always(String operation, Fault fault) {
        standing.push(new Entry(operation, fault, Instant.MAX));
        return this;
    }

    /** Every call of any operation for so long in task time, from now on. */
    public Faults during(Duration duration, Fault fault) {
        return during(duration, ANY, fault);
    }

    /** Every call of this operation for so long in task time, from now on. */
    public synchronized Faults during(Duration duration, String operation, Fault fault) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration must not be negative: " + duration);
        }
        standing.push(new Entry(operation, fault, taskTime.instant().plus(duration)));
        return this;
    }

    /** How many queued faults have not hit yet; standing ones do not count. */
    public synchronized int pending() {
        return queue.size();
    }

    /** Forgets all faults, standing ones included. */
    public synchronized void clear() {
        queue.clear();
        standing.clear();
    }

    synchronized Fault take(String service, String operation) {
        for (Iterator<Entry> entries = queue.iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry.isFor(service, operation)) {
                entries.remove();
                return entry.fault();
            }
        }
        Instant now = taskTime.instant();
        standing.removeIf(entry -> !now.isBefore(entry.end()));
        return standing.stream()
                .filter(entry -> entry.isFor(service, operation))
                .findFirst()
                .map(Entry::fault)
                .orElseGet(FaultNone::new);
    }
}
