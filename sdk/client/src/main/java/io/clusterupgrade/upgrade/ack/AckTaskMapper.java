// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.model.ClusterTask;
import io.clusterupgrade.ack.model.TaskError;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.model.TaskResult;
import io.clusterupgrade.ack.model.TaskResultStatus;
import io.clusterupgrade.ack.model.TaskState;
import io.clusterupgrade.ack.model.TaskType;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps a task of ACK to the common model (see sdk/docs/wire/ack.md#tasks and
 * sdk/docs/wire/ack.md#task-state).
 */
public final class AckTaskMapper {
    private static final Map<TaskType, UpgradeKind> KINDS = Map.of(
            TaskType.CLUSTER_UPGRADE, UpgradeKind.CLUSTER_UPGRADE,
            TaskType.NODEPOOL_UPGRADE, UpgradeKind.NODE_POOL_UPGRADE);

    /** There is no documented state for a waiting task; an undocumented state never ends a watch. */
    private static final Map<TaskState, UpgradeState> STATES = Map.of(
            TaskState.RUNNING, UpgradeState.RUNNING,
            TaskState.PAUSED, UpgradeState.PAUSED,
            TaskState.SUCCESS, UpgradeState.SUCCEEDED,
            TaskState.FAIL, UpgradeState.FAILED,
            TaskState.FAILED, UpgradeState.FAILED,
            TaskState.TIMEOUT, UpgradeState.FAILED,
            TaskState.CANCELED, UpgradeState.ABORTED);

    private AckTaskMapper() {}

    /** Returns the kind of upgrade of a task type; null if it is not an upgrade that a plan can start. */
    static @Nullable UpgradeKind kind(TaskType type) {
        return KINDS.get(type);
    }

    /** Returns the state for a value of the service; {@link UpgradeState#UNKNOWN} for one that is not documented. */
    public static UpgradeState state(TaskState state) {
        return STATES.getOrDefault(state, UpgradeState.UNKNOWN);
    }

    /** Fills in the fields of a task in a list. */
    static UpgradeSnapshot.Builder fill(UpgradeSnapshot.Builder snapshot, ClusterTask task) {
        fill(snapshot, task.state(), task.error(), task.created(), task.updated());
        return snapshot.task(task.taskId(), task);
    }

    /** Fills in all fields of a task. */
    static UpgradeSnapshot.Builder fill(UpgradeSnapshot.Builder snapshot, TaskInfo task, UpgradeRecord record) {
        fill(snapshot, task.state(), task.error(), task.created(), task.updated());
        NodeProgress nodes = nodes(task.taskResult());
        // Some nodes may be allowed to fail; they do not have the target version.
        if (state(task.state()) == UpgradeState.SUCCEEDED && !new HashSet<>(nodes.done()).containsAll(nodes.failed())) {
            snapshot.state(UpgradeState.PARTIALLY_FAILED, task.state().value());
        }
        return snapshot.task(task.taskId() == null ? record.taskId() : task.taskId(), task)
                .nodes(nodes)
                .steps(AckStepMapper.steps(task))
                .notes(AckNotes.of(task))
                .target(target(task, record));
    }

    /** Fills in the common fields. A finished task does not change any more: its last change is its end. */
    private static void fill(
            UpgradeSnapshot.Builder snapshot,
            TaskState value,
            @Nullable TaskError error,
            @Nullable Instant created,
            @Nullable Instant updated) {
        UpgradeState state = state(value);
        boolean isOver = state.isResting() && state != UpgradeState.PAUSED;
        snapshot.state(state, value.value()).times(created, isOver ? updated : null);
        if (error != null) {
            snapshot.error(error.code(), error.message());
        }
    }

    private static NodeProgress nodes(List<TaskResult> results) {
        List<TaskResult> named =
                results.stream().filter(result -> result.data() != null).toList();
        return NodeProgress.of(
                named.stream().map(result -> String.valueOf(result.data())).toList(),
                named(named, TaskResultStatus.SUCCESS),
                List.of(),
                named(named, TaskResultStatus.FAILED));
    }

    private static List<String> named(List<TaskResult> results, TaskResultStatus status) {
        return results.stream()
                .filter(result -> status.equals(result.status()))
                .map(result -> String.valueOf(result.data()))
                .toList();
    }

    /** Returns the target that a task shows, else the recorded one; null if neither is known. */
    static @Nullable String target(TaskInfo task, UpgradeRecord record) {
        String shown = record.kind() == UpgradeKind.CLUSTER_UPGRADE
                ? text(task.parameters(), "next_version")
                : AckPoolTarget.in(task, record);
        return shown == null ? record.target() : shown;
    }

    /** Returns a parameter of a task as text; null if it has none, or an empty one. */
    static @Nullable String text(Map<String, JsonValue> parameters, String name) {
        JsonValue value = parameters.get(name);
        String text = value == null ? "" : value.asText();
        return text.isEmpty() || text.equals("null") ? null : text;
    }
}
