// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.simulator.engine.NextChange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The tasks of a cluster: their true state, and their state on the wire. true state depends on task time; each access
 * brings it up to date. Thread-safe.
 *
 * @since 0.1.0
 */
public final class AckTaskStore {
    private static final int ID_DIGITS = 24;

    private final Object lock;
    private final String clusterId;
    private final AckScript script;
    private final InstantSource taskTime;
    private final List<AckTaskRun> runs = new ArrayList<>();
    private final Map<String, AckLag> lags = new HashMap<>();

    AckTaskStore(Object lock, String clusterId, AckScript script, InstantSource taskTime) {
        this.lock = lock;
        this.clusterId = clusterId;
        this.script = script;
        this.taskTime = taskTime;
    }

    /** Returns all tasks in their true state, oldest first. */
    public List<SimulatedAckTask> all() {
        synchronized (lock) {
            settle();
            return runs.stream().map(run -> AckTaskView.of(clusterId, run)).toList();
        }
    }

    /** Returns a task in its true state; an unknown id is rejected with 404 ErrorTaskNotFound. */
    public SimulatedAckTask get(String taskId) {
        synchronized (lock) {
            return AckTaskView.of(clusterId, settled(taskId));
        }
    }

    /** Returns all tasks as a list shows them, newest first; counts as a read for {@link AckScript}. */
    public List<SimulatedAckTask> shown() {
        synchronized (lock) {
            settle();
            List<SimulatedAckTask> shown = new ArrayList<>();
            for (int index = runs.size() - 1; index >= 0; index--) {
                if (isShown(runs.get(index))) {
                    shown.add(shown(runs.get(index)));
                }
            }
            return shown;
        }
    }

    /** Returns a task as DescribeTaskInfo shows it; throws 404 if it is hidden; counts as a read for {@link AckScript}. */
    public SimulatedAckTask shown(String taskId) {
        synchronized (lock) {
            AckTaskRun run = settled(taskId);
            if (!isShown(run)) {
                throw notFound(taskId);
            }
            return shown(run);
        }
    }

    /** Returns the names of all stages of a task, in order, including those that have not begun. */
    public List<String> stageNames(String taskId) {
        synchronized (lock) {
            return settled(taskId).order().phases().stream()
                    .map(phase -> phase.kind().stage)
                    .distinct()
                    .toList();
        }
    }

    /**
     * Returns the nodes (by their instance ids) or add-ons that a task changes at the moment, or would change next while it is paused;
     * empty if the task has ended or its stage changes none.
     */
    public List<String> itemsInProgress(String taskId) {
        synchronized (lock) {
            AckTaskRun run = settled(taskId);
            return run.isActive()
                    ? run.phase().items().stream().map(AckPhase.Item::data).toList()
                    : List.of();
        }
    }

    /** Pauses a task; rejected with 400 ErrorClusterState unless it is running, with 404 while it is hidden. */
    public void pause(String taskId) {
        synchronized (lock) {
            visible(taskId).pause(taskTime.instant());
        }
    }

    /** Resumes a task; rejected with 400 ErrorClusterState unless it is paused, with 404 while it is hidden. */
    public void resume(String taskId) {
        synchronized (lock) {
            visible(taskId).resume(taskTime.instant());
        }
    }

    /**
     * Cancels a task; finished nodes do not change. Rejected with 400 ErrorClusterState if it has ended, with 404 while
     * it is hidden.
     */
    public void cancel(String taskId) {
        synchronized (lock) {
            visible(taskId).cancel(taskTime.instant());
        }
    }

    /** Returns whether the cluster has a task with this id. */
    boolean has(String taskId) {
        synchronized (lock) {
            return runs.stream().anyMatch(run -> run.id().equals(taskId));
        }
    }

    /** Starts a task. The caller holds the lock. */
    AckTaskRun start(AckTaskOrder order) {
        Instant now = taskTime.instant();
        String seed = clusterId + "-task-" + (runs.size() + 1);
        String hex = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        AckTaskRun run = new AckTaskRun("T-" + hex.substring(0, ID_DIGITS), order, script, now);
        runs.add(run);
        lags.put(run.id(), new AckLag(script.takeLag(), now));
        return run;
    }

    /** Brings all tasks up to date. The caller holds the lock. */
    void settle() {
        Instant now = taskTime.instant();
        runs.forEach(run -> run.settle(now));
    }

    /** Settles all tasks. The caller holds the lock. */
    void nextChange(NextChange next) {
        settle();
        runs.forEach(run -> next.at(run.nextChange()));
        lags.values().forEach(lag -> next.at(lag.until()));
    }

    /** Returns whether such a task is running or paused, after {@link #settle}. The caller holds the lock. */
    boolean isActive(Predicate<AckTaskOrder> kind) {
        return runs.stream().anyMatch(run -> run.isActive() && kind.test(run.order()));
    }

    /** Returns the newest task of this type. The caller holds the lock. */
    Optional<AckTaskRun> newest(String type) {
        return runs.stream().filter(run -> run.order().isType(type)).reduce((older, newer) -> newer);
    }

    private AckTaskRun settled(String taskId) {
        settle();
        return runs.stream().filter(run -> run.id().equals(taskId)).findFirst().orElseThrow(() -> notFound(taskId));
    }

    private AckTaskRun visible(String taskId) {
        AckTaskRun run = settled(taskId);
        if (script.isHidden(taskId)) {
            throw notFound(taskId);
        }
        return run;
    }

    private boolean isShown(AckTaskRun run) {
        AckLag lag = lags.get(run.id());
        return !script.isHidden(run.id()) && (lag == null || lag.isOver(taskTime.instant()));
    }

    private SimulatedAckTask shown(AckTaskRun run) {
        SimulatedAckTask task = AckTaskView.of(clusterId, run);
        boolean isNewest = run == runs.get(runs.size() - 1);
        return isNewest ? task.withState(script.taskState().read(task.state())) : task;
    }

    static AckErrorException notFound(String taskId) {
        return new AckErrorException(404, "ErrorTaskNotFound", "no task with id " + taskId);
    }
}
