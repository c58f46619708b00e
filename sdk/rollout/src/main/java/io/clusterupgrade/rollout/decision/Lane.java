// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.request.CloudService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The clusters of a service in an account, which share the limits of the account. */
final class Lane {
    final CloudService service;
    final int limit;
    final Deque<Integer> pending = new ArrayDeque<>();
    int active;
    Instant nextStart = Instant.MIN;
    private final int writesPerMinute;

    /**
     * Creates a lane.
     *
     * @param limit how many upgrades run at once
     * @param writesPerMinute how many writes are made in a minute; 0 for any number
     */
    Lane(CloudService service, int limit, int writesPerMinute) {
        this.service = service;
        this.limit = limit;
        this.writesPerMinute = writesPerMinute;
    }

    boolean isFull() {
        return active >= limit;
    }

    /** Spreads the starts evenly: the next one waits until the writes of this one are within the rate. */
    void started(Instant at, int writes) {
        if (writesPerMinute > 0) {
            Instant from = nextStart.isAfter(at) ? nextStart : at;
            nextStart = from.plus(Duration.ofMinutes(1).multipliedBy(writes).dividedBy(writesPerMinute));
        }
    }
}
