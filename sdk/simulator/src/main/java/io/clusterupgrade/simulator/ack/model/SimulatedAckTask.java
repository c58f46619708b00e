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
 * @param state {@code running}, {@code paused}, {@code success}, {@code fail}, {@code canceled}
 * @param created its start
 * @param updated its newest change
 * @param currentStage the stage in progress, or the one where it ended
 * @param target what it changes
 * @param parameters what was asked for
 * @param stages the stages begun so far
 * @param events what happened so far, oldest first
 * @param problem why it failed; null unless it did
 * @param results node by node, or add-on by add-on
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
    /** What a task changes: its {@code type} is {@code cluster}, {@code nodepool}. */
    public record Target(String id, String type) {}

    /** A stage; its end is null until then. */
    public record Stage(
            String name,
            String state,
            Instant begin,
            @Nullable Instant end,
            String message) {}

    /** Something that happened. */
    public record Event(String action, String level, String reason, String message, Instant time) {}

    /** Why a task failed. */
    public record Problem(String code, String message) {}

    /** A node (by its instance id) or add-on: {@code initial}, {@code success}, {@code failed}. */
    public record Result(String data, String status) {}

    /** The same with another word for the state. */
    public SimulatedAckTask withState(String word) {
        return new SimulatedAckTask(
                id,
                clusterId,
                type,
                word,
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
