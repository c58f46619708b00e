// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceTask;
import io.clusterupgrade.simulator.cce.model.CceTaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The upgrade tasks of a cluster, and its version, which follows from them. Guarded by the lock of the cluster. */
final class CceTaskStore {
    private final CceContext context;
    private final String firstVersion;
    private final List<Duration> durations;
    private final List<CceTaskRun> tasks = new ArrayList<>();

    CceTaskStore(CceContext context, String firstVersion, List<Duration> durations) {
        this.context = context;
        this.firstVersion = firstVersion;
        this.durations = List.copyOf(durations);
    }

    void settle() {
        Instant now = context.now();
        tasks.forEach(task -> task.settle(now));
    }

    String start(CceTaskOrder order) {
        String uid = context.uid("task", tasks.size() + 1);
        tasks.add(new CceTaskRun(context.nextNumber(), uid, order, durations, context.script(), context.now()));
        return uid;
    }

    /** The version now; that of the newest task that has brought its own. */
    String version() {
        CceTaskRun newest = newestThatBroughtItsVersion();
        return newest == null ? firstVersion : newest.order().targetVersion();
    }

    /** The version before that; empty before the first upgrade. */
    String previousVersion() {
        CceTaskRun newest = newestThatBroughtItsVersion();
        return newest == null ? "" : newest.order().version();
    }

    private @Nullable CceTaskRun newestThatBroughtItsVersion() {
        Instant now = context.now();
        return newestFirst().stream()
                .filter(task -> task.hasBroughtItsVersion(now))
                .findFirst()
                .orElse(null);
    }

    /** The newest task; null if there is none. */
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

    /** Rejects unless the current task has failed. */
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
                    "a task in phase " + current.phase().word() + " cannot be " + verb);
        }
        return current;
    }

    List<CceTask> tasks() {
        Instant now = context.now();
        return newestFirst().stream().map(task -> task.snapshot(now)).toList();
    }

    /** A read over the wire: hidden tasks are left out, and the script may have another word for the newest. */
    List<CceTaskView> shown() {
        return shown(newestFirst());
    }

    /** A read of one task over the wire. */
    CceTaskView shown(String uid) {
        List<CceTaskRun> asked =
                tasks.stream().filter(task -> task.uid().equals(uid)).toList();
        return shown(asked).stream().findFirst().orElseThrow(() -> CceErrorException.notFound("upgrade task"));
    }

    private List<CceTaskView> shown(List<CceTaskRun> asked) {
        Instant now = context.now();
        List<CceTaskView> shown = new ArrayList<>();
        for (CceTaskRun task : asked) {
            if (!task.lag().hides(now) && !context.script().hides(task.uid())) {
                String truth = task.phase().word();
                String word = task.equals(current()) ? context.script().takePhase(truth) : truth;
                shown.add(new CceTaskView(task.snapshot(now), word));
            }
        }
        return shown;
    }

    /** The newest task in a window; null if there is none. */
    @Nullable CceTaskRun newestIn(CceWindow window) {
        return newestFirst().stream()
                .filter(task -> window.holds(task.number()))
                .findFirst()
                .orElse(null);
    }

    private List<CceTaskRun> newestFirst() {
        List<CceTaskRun> reversed = new ArrayList<>();
        tasks.forEach(task -> reversed.add(0, task));
        return reversed;
    }
}
