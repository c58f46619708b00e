// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import io.clusterupgrade.simulator.engine.NextChange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks of one cluster. Guarded by the lock of that cluster. */
final class CssTaskStore {
    private final String clusterId;
    private final CssStepTimes stepTimes;
    private final CssScript script;
    private final CssTaskEffects effects;
    private final List<CssTaskRun> runs = new ArrayList<>();

    CssTaskStore(String clusterId, CssStepTimes stepTimes, CssScript script, CssTaskEffects effects) {
        this.clusterId = clusterId;
        this.stepTimes = stepTimes;
        this.script = script;
        this.effects = effects;
    }

    /** Returns an id derived from the number of the task, so that repeated runs have the same ids. */
    String nextId() {
        String seed = clusterId + "-task-" + (runs.size() + 1);
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String start(CssTaskOrder order, Instant now) {
        runs.add(new CssTaskRun(order, stepTimes, script, effects, now));
        return order.id();
    }

    void settle(Instant now) {
        runs.forEach(run -> run.settle(now));
    }

    void nextChange(NextChange next) {
        runs.forEach(run -> next.at(run.nextChange()));
    }

    List<CssTask> newestFirst() {
        List<CssTask> tasks = new ArrayList<>();
        runs.forEach(run -> tasks.add(0, run.snapshot()));
        return List.copyOf(tasks);
    }

    Optional<CssTask> running() {
        return runs.stream()
                .filter(run -> run.status() == CssTaskStatus.RUNNING)
                .map(CssTaskRun::snapshot)
                .findFirst();
    }

    /** Returns the task with this id; an unknown id is rejected with 400 CSS.0082. */
    CssTaskRun find(String taskId) {
        return runs.stream()
                .filter(run -> run.order().id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new CssErrorException(400, "CSS.0082", "The record does not exist. (action_id)"));
    }
}
