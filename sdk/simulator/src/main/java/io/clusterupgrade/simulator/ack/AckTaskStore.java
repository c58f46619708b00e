// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
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
 * The tasks of a cluster: as they are, and as the wire shows them. Everything advances with task time, whenever somebody
 * looks. Thread-safe.
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

    /** All tasks as they are, oldest first. */
    public List<SimulatedAckTask> all() {
        synchronized (lock) {
            settle();
            return runs.stream().map(run -> AckTaskView.of(clusterId, run)).toList();
        }
    }

    /** A task as it is; an unknown id is rejected with 404 ErrorTaskNotFound. */
    public SimulatedAckTask get(String taskId) {
        synchronized (lock) {
            return AckTaskView.of(clusterId, settled(taskId));
        }
    }

    /** All tasks as the next list shows them, newest first; counts as a read for {@link AckScript}. */
    public List<SimulatedAckTask> shown() {
        synchronized (lock) {
            settle();
            List<SimulatedAckTask> shown = new ArrayList<>();
            for (int index = runs.size() - 1; index >= 0; index--) {
                if (isShown(runs.get(index))) {
                    shown.add(masked(runs.get(index)));
                }
            }
            return shown;
        }
    }

    /** A task as the next DescribeTaskInfo shows it, or 404; counts as a read for {@link AckScript}. */
    public SimulatedAckTask shown(String taskId) {
        synchronized (lock) {
            AckTaskRun run = settled(taskId);
            if (!isShown(run)) {
                throw notFound(taskId);
            }
            return masked(run);
        }
    }

    /** Holds a running task at once; 400 ErrorClusterState unless it is running, 404 while it is hidden. */
    public void pause(String taskId) {
        synchronized (lock) {
            reachable(taskId).pause(taskTime.instant());
        }
    }

    /** Goes on with a held task; 400 ErrorClusterState unless it is held, 404 while it is hidden. */
    public void resume(String taskId) {
        synchronized (lock) {
            reachable(taskId).resume(taskTime.instant());
        }
    }

    /** Ends a running or held task; what is finished stays so. 400 ErrorClusterState if it is over, 404 while hidden. */
    public void cancel(String taskId) {
        synchronized (lock) {
            reachable(taskId).cancel(taskTime.instant());
        }
    }

    /** Returns whether a task of this id was ever started here. */
    boolean has(String taskId) {
        synchronized (lock) {
            return runs.stream().anyMatch(run -> run.id().equals(taskId));
        }
    }

    /** Caller holds the lock. */
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

    /** Caller holds the lock. */
    void settle() {
        Instant now = taskTime.instant();
        runs.forEach(run -> run.settle(now));
    }

    /** Returns whether such a task is running or held, after {@link #settle}. Caller holds the lock. */
    boolean isActive(Predicate<AckTaskOrder> kind) {
        return runs.stream().anyMatch(run -> run.isActive() && kind.test(run.order()));
    }

    /** Caller holds the lock. */
    Optional<AckTaskRun> newest(String type) {
        return runs.stream().filter(run -> run.order().isType(type)).reduce((older, newer) -> newer);
    }

    private AckTaskRun settled(String taskId) {
        settle();
        return runs.stream().filter(run -> run.id().equals(taskId)).findFirst().orElseThrow(() -> notFound(taskId));
    }

    private AckTaskRun reachable(String taskId) {
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

    private SimulatedAckTask masked(AckTaskRun run) {
        SimulatedAckTask task = AckTaskView.of(clusterId, run);
        boolean isNewest = run == runs.get(runs.size() - 1);
        return isNewest ? task.withState(script.taskState().read(task.state())) : task;
    }

    static AckErrorException notFound(String taskId) {
        return new AckErrorException(404, "ErrorTaskNotFound", "no task with id " + taskId);
    }
}
