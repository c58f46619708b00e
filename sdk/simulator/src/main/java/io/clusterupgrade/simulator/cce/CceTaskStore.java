// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceTask;
import io.clusterupgrade.simulator.cce.model.CceTaskView;
import io.clusterupgrade.simulator.engine.NextChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The upgrade tasks of a cluster, and the version that results from them. Guarded by the lock of the cluster. */
final class CceTaskStore {
    private final CceContext context;
    private final String initialVersion;
    private final List<Duration> durations;
    private final List<CceTaskRun> tasks = new ArrayList<>();

    CceTaskStore(CceContext context, String initialVersion, List<Duration> durations) {
        this.context = context;
        this.initialVersion = initialVersion;
        this.durations = List.copyOf(durations);
    }

    void settle() {
        Instant now = context.now();
        tasks.forEach(task -> task.settle(now));
    }

    void nextChange(NextChange next) {
        Instant now = context.now();
        tasks.forEach(task -> next.at(task.nextChange(now)).at(task.lag().until()));
    }

    String start(CceTaskOrder order) {
        String uid = context.uid("task", tasks.size() + 1);
        tasks.add(new CceTaskRun(context.nextNumber(), uid, order, durations, context.script(), context.now()));
        return uid;
    }

    /** Returns the version now: that of the newest task that has applied its version. */
    String version() {
        CceTaskRun newest = newestWithAppliedVersion();
        return newest == null ? initialVersion : newest.order().targetVersion();
    }

    /** Returns the version before that; empty before the first upgrade. */
    String previousVersion() {
        CceTaskRun newest = newestWithAppliedVersion();
        return newest == null ? "" : newest.order().version();
    }

    private @Nullable CceTaskRun newestWithAppliedVersion() {
        Instant now = context.now();
        return newestFirst().stream()
                .filter(task -> task.hasAppliedVersion(now))
                .findFirst()
                .orElse(null);
    }

    /** Returns the newest task; null if there is none. */
    @Nullable CceTaskRun current() {
        return tasks.isEmpty() ? null : tasks.get(tasks.size() - 1);
    }

    boolean isBusy() {
        CceTaskRun current = current();
        return current != null && !current.isOver();
    }

    void pause() {
        currentIn(CcePhase.RUNNING, "paused").pause(context.now());
    }

    void resume() {
        currentIn(CcePhase.PAUSE, "continued").resume(context.now());
    }

    /** Returns the current task; rejected unless it has failed. */
    CceTaskRun failedTask() {
        return currentIn(CcePhase.FAILED, "retried");
    }

    private CceTaskRun currentIn(CcePhase phase, String verb) {
        CceTaskRun current = current();
        if (current == null) {
            throw CceErrorException.notFound("upgrade task");
        }
        if (current.phase() != phase) {
            throw CceErrorException.wrongState(
                    "a task in phase " + current.phase().value() + " cannot be " + verb);
        }
        return current;
    }

    List<CceTask> tasks() {
        Instant now = context.now();
        return newestFirst().stream().map(task -> task.snapshot(now)).toList();
    }

    /** Returns the tasks of a read over the wire: without hidden tasks, and with the phase of the script for the newest. */
    List<CceTaskView> shown() {
        return shown(newestFirst());
    }

    /** Returns the task of a read over the wire. */
    CceTaskView shown(String uid) {
        List<CceTaskRun> matching =
                tasks.stream().filter(task -> task.uid().equals(uid)).toList();
        return shown(matching).stream().findFirst().orElseThrow(() -> CceErrorException.notFound("upgrade task"));
    }

    private List<CceTaskView> shown(List<CceTaskRun> requested) {
        Instant now = context.now();
        List<CceTaskView> shown = new ArrayList<>();
        for (CceTaskRun task : requested) {
            if (!task.lag().hides(now) && !context.script().hides(task.uid())) {
                String truePhase = task.phase().value();
                String phase = task.equals(current()) ? context.script().takePhase(truePhase) : truePhase;
                shown.add(new CceTaskView(task.snapshot(now), phase));
            }
        }
        return shown;
    }

    /** Returns the newest task in a window; null if there is none. */
    @Nullable CceTaskRun newestIn(CceWindow window) {
        return newestFirst().stream()
                .filter(task -> window.contains(task.number()))
                .findFirst()
                .orElse(null);
    }

    private List<CceTaskRun> newestFirst() {
        List<CceTaskRun> reversed = new ArrayList<>();
        tasks.forEach(task -> reversed.add(0, task));
        return reversed;
    }
}
