// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssListedTask;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.engine.NextChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of tasks with its lag and with the changes of the script. Guarded by the cluster's lock. */
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

    /** Returns the tasks that a read would list now, without counting as a read. */
    List<CssTask> peek(List<CssTask> newestFirst, Instant now) {
        return newestFirst.stream()
                .filter(task -> isListed(task, reads.getOrDefault(task.id(), 0), now) && !script.isHidden(task.id()))
                .toList();
    }

    /** Returns the tasks of one read and counts it. */
    List<CssListedTask> read(List<CssTask> newestFirst, Instant now) {
        List<CssListedTask> shown = new ArrayList<>();
        for (CssTask task : newestFirst) {
            int readsBefore = reads.merge(task.id(), 1, Integer::sum) - 1;
            if (isListed(task, readsBefore, now) && !script.takeHidden(task.id())) {
                String status = task.status().name();
                shown.add(new CssListedTask(task, shown.isEmpty() ? script.takeStatus(status) : status));
            }
        }
        return List.copyOf(shown);
    }

    void nextChange(List<CssTask> tasks, NextChange next) {
        tasks.forEach(task -> next.at(task.startTime().plus(lag)));
    }

    private boolean isListed(CssTask task, int readsBefore, Instant now) {
        return readsBefore >= lagReads && !task.startTime().isAfter(now.minus(lag));
    }
}
