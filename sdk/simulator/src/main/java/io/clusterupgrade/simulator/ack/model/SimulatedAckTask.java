// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task at one instant of task time (see sdk/docs/wire/ack.md#tasks).
 *
 * @param id {@code T-} and 24 hex digits
 * @param clusterId the cluster that it changes
 * @param type {@code cluster_upgrade}, {@code nodepool_upgrade}, {@code cluster_addon_upgrade}
 * @param state {@code running}, {@code paused}, {@code success}, {@code fail}, {@code canceled}, {@code timeout}
 * @param created when it was started
 * @param updated when it last changed
 * @param currentStage the stage in progress, or the last one
 * @param target the target of its change
 * @param parameters the parameters of the request
 * @param stages the stages started so far
 * @param events the events so far, oldest first
 * @param problem the reason of its failure; null unless it failed
 * @param results one for each node or add-on
 * @since 0.1.0
 */
public record SimulatedAckTask(
        String id,
        String clusterId,
        String type,
        String state,
        Instant created,
        Instant updated,
        String currentStage,
        Target target,
        Map<String, Object> parameters,
        List<Stage> stages,
        List<Event> events,
        @Nullable Problem problem,
        List<Result> results) {
    /** The target of a task; its {@code type} is {@code cluster} or {@code nodepool}. */
    public record Target(String id, String type) {}

    /** A stage; its end is null before that. */
    public record Stage(
            String name,
            String state,
            Instant begin,
            @Nullable Instant end,
            String message) {}

    /** An event of a task, with its reason and its time. */
    public record Event(String action, String level, String reason, String message, Instant time) {}

    /** The reason of a failure. */
    public record Problem(String code, String message) {}

    /** The result of a node (by its instance id) or add-on: {@code initial}, {@code success}, {@code failed}. */
    public record Result(String data, String status) {}

    /** Returns a copy with this state. */
    public SimulatedAckTask withState(String newState) {
        return new SimulatedAckTask(
                id,
                clusterId,
                type,
                newState,
                created,
                updated,
                currentStage,
                target,
                parameters,
                stages,
                events,
                problem,
                results);
    }
}
