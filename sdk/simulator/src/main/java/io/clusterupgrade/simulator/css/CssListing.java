// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssListedTask;
import io.clusterupgrade.simulator.css.model.CssTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the list of tasks shows of them: lags, and what the script hides or falsifies. Guarded by the cluster's lock. */
final class CssListing {
    private final Duration lag;
    private final int lagReads;
    private final CssScript script;
    private final Map<String, Integer> reads = new HashMap<>();

    CssListing(CssClusterSpec spec, CssScript script) {
        this.lag = spec.taskListLag;
        this.lagReads = spec.taskListLagReads;
        this.script = script;
    }

    /** What a read would show now. Does not count as one. */
    List<CssTask> peek(List<CssTask> newestFirst, Instant now) {
        return newestFirst.stream()
                .filter(task ->
                        hasArrived(task, reads.getOrDefault(task.id(), 0), now) && !script.isVanished(task.id()))
                .toList();
    }

    /** One read: tells what it shows and counts it. */
    List<CssListedTask> read(List<CssTask> newestFirst, Instant now) {
        List<CssListedTask> shown = new ArrayList<>();
        for (CssTask task : newestFirst) {
            int readsBefore = reads.merge(task.id(), 1, Integer::sum) - 1;
            if (hasArrived(task, readsBefore, now) && !script.takeVanished(task.id())) {
                String word = task.status().name();
                shown.add(new CssListedTask(task, shown.isEmpty() ? script.takeStatus(word) : word));
            }
        }
        return List.copyOf(shown);
    }

    private boolean hasArrived(CssTask task, int readsBefore, Instant now) {
        return readsBefore >= lagReads && !task.startTime().isAfter(now.minus(lag));
    }
}
