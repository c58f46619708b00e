// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A CCE cluster with its upgrade tasks. Everything advances with task time, whenever somebody looks. Thread-safe.
 *
 * @since 0.1.0
 */
public final class CceCluster {
    private final String id;
    private final String name;
    private final List<Duration> durations;
    private final InstantSource taskTime;
    private final CceScript script = new CceScript();
    private final List<CceTaskRun> tasks = new ArrayList<>();
    private String version;

    CceCluster(CceClusterSpec spec, InstantSource taskTime) {
        this.id = spec.id;
        this.name = spec.name;
        this.version = spec.version;
        this.durations = List.copyOf(spec.durations);
        this.taskTime = taskTime;
    }

    /** The cluster id. */
    public String id() {
        return id;
    }

    /** The cluster name. */
    public String name() {
        return name;
    }

    /** The version now; changes when an upgrade succeeds. */
    public synchronized String version() {
        settle();
        return version;
    }

    /** What is to go wrong; see {@link CceScript#failStage}. */
    public CceScript script() {
        return script;
    }

    /** Starts an upgrade and returns the task id. Refused with 429 CCE.01429002 while another task is not over. */
    public synchronized String startUpgrade(Consumer<CceUpgradePlan> description) {
        CceUpgradePlan plan = new CceUpgradePlan();
        description.accept(plan);
        settle();
        if (!tasks.isEmpty() && !isOver(tasks.get(tasks.size() - 1))) {
            throw new CceRefusal(429, "CCE.01429002", "Resource locked by other requests");
        }
        String seed = id + "-task-" + (tasks.size() + 1);
        String uid =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        tasks.add(new CceTaskRun(uid, version, plan.targetVersion, durations, script, taskTime.instant()));
        return uid;
    }

    /** All tasks as they stand now, newest first. */
    public synchronized List<CceTask> tasks() {
        settle();
        List<CceTask> newestFirst = new ArrayList<>();
        tasks.forEach(task -> newestFirst.add(0, task.snapshot(taskTime.instant())));
        return List.copyOf(newestFirst);
    }

    /** One task as it stands now; an unknown id is refused with 404 CCE.01404001. */
    public synchronized CceTask task(String taskId) {
        return tasks().stream()
                .filter(task -> task.uid().equals(taskId))
                .findFirst()
                .orElseThrow(() -> CceRefusal.notFound("upgrade task"));
    }

    private void settle() {
        Instant now = taskTime.instant();
        for (CceTaskRun task : tasks) {
            task.settle(now);
            if (task.phase() == CcePhase.SUCCESS) {
                version = task.targetVersion();
            }
        }
    }

    private static boolean isOver(CceTaskRun task) {
        return task.phase() == CcePhase.SUCCESS || task.phase() == CcePhase.FAILED;
    }
}
