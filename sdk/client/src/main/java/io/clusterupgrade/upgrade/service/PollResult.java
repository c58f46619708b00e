// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of a poll: the snapshot, and the record with the id of the task if the poll found it.
 *
 * @param record the record, with the id of the task if it was found
 * @param snapshot the snapshot
 * @param candidates the tasks that may match if several may; empty otherwise
 */
public record PollResult(UpgradeRecord record, UpgradeSnapshot snapshot, List<UpgradeSnapshot> candidates) {

    /** Creates a result for a task that was found. */
    public static PollResult found(UpgradeRecord record, UpgradeSnapshot snapshot) {
        return new PollResult(record.with(known -> known.taskId(snapshot.taskId())), snapshot, List.of());
    }

    /** Creates a result for a task that the service does not show yet, or not any more. */
    public static PollResult notFound(UpgradeRecord record, Instant now) {
        UpgradeSnapshot.Builder snapshot =
                record.snapshot(now).target(record.target()).task(record.taskId(), null);
        if (record.taskId() == null) {
            snapshot.state(UpgradeState.PENDING, "").error(null, "its task is not listed yet");
        } else {
            snapshot.state(UpgradeState.UNKNOWN, "").error(null, "the service does not show task " + record.taskId());
        }
        return new PollResult(record, snapshot.build(), List.of());
    }

    /**
     * Finds the task among all tasks of its kind: by its id or, while that is not known, by being new and having the
     * same target. If all new tasks have other targets, the caller has to decide: a service may return a target in
     * another spelling than in the request.
     */
    public static PollResult among(List<UpgradeSnapshot> tasks, UpgradeRecord record, Instant now) {
        List<UpgradeSnapshot> fitting = tasks.stream()
                .filter(task -> record.isTaskKnown() ? record.isOf(task) : isNew(task, record))
                .toList();
        if (fitting.isEmpty()) {
            return notFound(record, now);
        }
        List<UpgradeSnapshot> surest = record.isTaskKnown()
                ? fitting
                : fitting.stream().filter(task -> leadsThere(task, record)).toList();
        return surest.size() == 1
                ? found(record, surest.get(0))
                : ambiguous(record, surest.isEmpty() ? fitting : surest, now);
    }

    private static boolean isNew(UpgradeSnapshot task, UpgradeRecord record) {
        return task.taskId() != null
                && task.kind() == record.kind()
                && record.seen().isNew(task);
    }

    private static boolean leadsThere(UpgradeSnapshot task, UpgradeRecord record) {
        return record.target() == null
                || task.target() == null
                || record.target().equals(task.target());
    }

    private static PollResult ambiguous(UpgradeRecord record, List<UpgradeSnapshot> candidates, Instant now) {
        String tasks = candidates.stream()
                .map(task -> task.taskId() + " to " + task.target())
                .collect(Collectors.joining(", "));
        UpgradeSnapshot snapshot = record.snapshot(now)
                .target(record.target())
                .state(UpgradeState.UNKNOWN, "")
                .error(null, "new, and perhaps the one that leads to " + record.target() + ": " + tasks)
                .build();
        return new PollResult(record, snapshot, candidates);
    }
}
