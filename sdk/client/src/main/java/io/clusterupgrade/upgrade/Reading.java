// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a poll found: the snapshot, and the record with what the poll learnt (the id of the task).
 *
 * @param record the record, with the id of the task if it was found
 * @param snapshot what was seen
 * @param candidates the tasks it could be when there are several; empty otherwise
 */
record Reading(UpgradeRecord record, UpgradeSnapshot snapshot, List<UpgradeSnapshot> candidates) {

    /** The task was found. */
    static Reading found(UpgradeRecord record, UpgradeSnapshot snapshot) {
        return new Reading(record.with(known -> known.taskId = snapshot.taskId()), snapshot, List.of());
    }

    /** The service does not show the task: not yet, or not any more. */
    static Reading notFound(UpgradeRecord record, Instant now) {
        SnapshotBuilder snapshot = record.snapshot(now).target(record.target).task(record.taskId, null);
        if (record.taskId == null) {
            snapshot.state(UpgradeState.PENDING, "").trouble(null, "its task is not listed yet");
        } else {
            snapshot.state(UpgradeState.UNKNOWN, "").trouble(null, "the service does not show task " + record.taskId);
        }
        return new Reading(record, snapshot.build(), List.of());
    }

    /** Finds the task among all tasks of its kind: by its id or, while that is not known, by what is new. */
    static Reading among(List<UpgradeSnapshot> tasks, UpgradeRecord record, Instant now) {
        List<UpgradeSnapshot> fitting = tasks.stream()
                .filter(task -> record.taskId == null ? isCandidate(task, record) : record.taskId.equals(task.taskId()))
                .toList();
        if (fitting.size() == 1) {
            return found(record, fitting.get(0));
        }
        return fitting.isEmpty() ? notFound(record, now) : ambiguous(record, fitting, now);
    }

    private static boolean isCandidate(UpgradeSnapshot task, UpgradeRecord record) {
        boolean sameTarget =
                record.target == null || task.target() == null || Objects.equals(record.target, task.target());
        return task.taskId() != null && task.kind() == record.kind && sameTarget && record.seen.isNew(task);
    }

    private static Reading ambiguous(UpgradeRecord record, List<UpgradeSnapshot> fitting, Instant now) {
        String ids = fitting.stream().map(UpgradeSnapshot::taskId).collect(Collectors.joining(", "));
        UpgradeSnapshot snapshot = record.snapshot(now)
                .target(record.target)
                .state(UpgradeState.UNKNOWN, "")
                .trouble(null, "several tasks could be it: " + ids)
                .build();
        return new Reading(record, snapshot, fitting);
    }
}
