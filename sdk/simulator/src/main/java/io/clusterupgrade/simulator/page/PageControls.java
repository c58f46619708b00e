// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the page shows of the simulator besides its clusters, and what its buttons change. Thread-safe. */
public interface PageControls {
    /** Returns the task time now. */
    Instant taskTime();

    /** Returns the gateway time now, by which signatures are checked. */
    Instant gatewayTime();

    /** Advances the task time; the duration is not negative. */
    void advance(Duration duration);

    /** Makes the next calls of a service fail. */
    void failCalls(String service, int calls, Fault fault);

    /** Removes all faults. */
    void removeFaults();

    /** Returns the faults that calls can still take: queued ones in order, then standing ones, newest first. */
    List<PendingFault> faults();

    /** Returns the number of calls received. */
    long callCount();

    /** Returns the newest calls, newest first. */
    List<PageCall> newestCalls(int limit);
}
