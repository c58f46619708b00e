// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the tasks of a cluster show about its readiness: none may be in progress. Stateless and thread-safe. */
public final class ReadinessTasks {
    private ReadinessTasks() {}

    /**
     * Adds the check of the tasks.
     *
     * @param source the operation that lists them
     * @param tasks the tasks of all kinds, newest first
     */
    public static void add(ReadinessCollector report, String source, List<UpgradeSnapshot> tasks) {
        add(report, source, tasks, task -> FindingSeverity.BLOCKER);
    }

    /**
     * Adds the check of the tasks.
     *
     * @param source the operation that lists them
     * @param tasks the tasks of all kinds, newest first
     * @param severity how serious a task in progress is
     */
    public static void add(
            ReadinessCollector report,
            String source,
            List<UpgradeSnapshot> tasks,
            Function<UpgradeSnapshot, FindingSeverity> severity) {
        List<Finding> findings = new ArrayList<>();
        for (UpgradeSnapshot task : tasks) {
            if (UnfinishedTasks.isUnfinished(task)) {
                findings.add(finding(
                        severity.apply(task),
                        source,
                        "TaskInProgress",
                        task,
                        "a task is in progress: " + title(task),
                        "wait for it (upgrader.attach(\"" + task.taskId() + "\").await())"));
            }
        }
        if (!tasks.isEmpty()) {
            remark(source, tasks.get(0), findings);
        }
        report.checked(
                "tasks",
                source,
                tasks.isEmpty() ? "there is no earlier task" : "the newest of " + tasks.size() + " is " + title(tasks.get(0)),
                findings);
    }

    /** Adds what an operator should know of the newest task. It does not prevent the start. */
    private static void remark(String source, UpgradeSnapshot newest, List<Finding> findings) {
        if (newest.state() == UpgradeState.UNKNOWN) {
            findings.add(finding(
                    FindingSeverity.INFO,
                    source,
                    "TaskStateUnknown",
                    newest,
                    "the state of the newest task is not documented, so that it may be in progress: " + title(newest),
                    null));
        } else if (newest.state() == UpgradeState.FAILED || newest.state() == UpgradeState.PARTIALLY_FAILED) {
            findings.add(finding(
                    FindingSeverity.INFO,
                    source,
                    "LastTaskFailed",
                    newest,
                    "the newest task has failed: " + title(newest)
                            + (newest.message() == null ? "" : ": " + newest.message()),
                    "make sure that the cause is gone"));
        }
    }

    private static Finding finding(
            FindingSeverity severity,
            String source,
            String code,
            UpgradeSnapshot task,
            String message,
            @Nullable String remedy) {
        return new Finding(severity, source, code, "task " + task.taskId(), message, remedy, severity == FindingSeverity.WARNING, null);
    }

    private static String title(UpgradeSnapshot task) {
        return task.kind() + " " + task.taskId() + " (" + task.rawState()
                + (task.target() == null ? "" : ", to " + task.target()) + ")";
    }
}
