// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps a task of CCE to the common model (see sdk/docs/wire/cce.md#upgradetask and
 * sdk/docs/wire/cce.md#task-phases). CCE returns nothing about nodes.
 */
public final class CceTaskMapper {
    private static final Map<UpgradeTaskPhase, UpgradeState> STATES = Map.of(
            UpgradeTaskPhase.INIT, UpgradeState.PENDING,
            UpgradeTaskPhase.QUEUING, UpgradeState.PENDING,
            UpgradeTaskPhase.RUNNING, UpgradeState.RUNNING,
            UpgradeTaskPhase.PAUSE, UpgradeState.PAUSED,
            UpgradeTaskPhase.SUCCESS, UpgradeState.SUCCEEDED,
            UpgradeTaskPhase.FAILED, UpgradeState.FAILED);
    private static final Map<UpgradeTaskPhase, UpgradeStep.State> STEP_STATES = Map.of(
            UpgradeTaskPhase.INIT, UpgradeStep.State.WAITING,
            UpgradeTaskPhase.QUEUING, UpgradeStep.State.WAITING,
            UpgradeTaskPhase.RUNNING, UpgradeStep.State.RUNNING,
            UpgradeTaskPhase.PAUSE, UpgradeStep.State.RUNNING,
            UpgradeTaskPhase.SUCCESS, UpgradeStep.State.DONE,
            UpgradeTaskPhase.FAILED, UpgradeStep.State.FAILED);

    private CceTaskMapper() {}

    /** Returns the state for a value of the service; {@link UpgradeState#UNKNOWN} for one that is not documented. */
    public static UpgradeState state(UpgradeTaskPhase phase) {
        return STATES.getOrDefault(phase, UpgradeState.UNKNOWN);
    }

    static UpgradeSnapshot.Builder fill(UpgradeSnapshot.Builder snapshot, UpgradeTask task) {
        UpgradeState state = state(task.status().phase());
        // The completion time is set from the start; it is valid only for a finished task
        // (see sdk/docs/wire/cce.md#upgradetask).
        boolean isOver = state == UpgradeState.SUCCEEDED || state == UpgradeState.FAILED;
        Instant end = isOver ? task.status().completionTime() : null;
        BigDecimal progress = task.status().progress();
        return snapshot.task(task.metadata().uid(), task)
                .state(state, task.status().phase().value())
                .steps(steps(task.spec().items()))
                .source(task.spec().version())
                .target(task.spec().targetVersion())
                .times(task.metadata().creationTimestamp(), end)
                .progressText(progress == null ? null : progress.toPlainString());
    }

    /**
     * Returns the stages of a task. They were observed as a list, and as an object with names as keys; their shape is
     * not documented. Others are ignored.
     */
    private static List<UpgradeStep> steps(@Nullable JsonValue items) {
        if (items != null && items.isList()) {
            return items.asList().stream().flatMap(CceTaskMapper::listed).toList();
        }
        if (items != null && items.isObject()) {
            return items.asMap().entrySet().stream()
                    .flatMap(item -> step(item.getKey(), item.getValue()).stream())
                    .toList();
        }
        return List.of();
    }

    private static Stream<UpgradeStep> listed(@Nullable Object item) {
        return item instanceof Map<?, ?> members && members.get("name") instanceof String name
                ? step(name, item).stream()
                : Stream.empty();
    }

    private static Optional<UpgradeStep> step(String name, @Nullable Object item) {
        if (!(item instanceof Map<?, ?> members) || !(members.get("status") instanceof String status)) {
            return Optional.empty();
        }
        String message = members.get("message") instanceof String text ? text : null;
        UpgradeStep.State state = STEP_STATES.getOrDefault(UpgradeTaskPhase.of(status), UpgradeStep.State.UNKNOWN);
        return Optional.of(new UpgradeStep(name, state, status, null, null, message));
    }
}
