// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.model.TaskStage;
import io.clusterupgrade.ack.model.TaskState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Maps the stages of a task of ACK to steps. Stages have no names; the task names the current one, and the others get
 * numbers.
 */
final class AckStepMapper {
    private static final Map<TaskState, UpgradeStep.State> STATES = Map.of(
            TaskState.RUNNING, UpgradeStep.State.RUNNING,
            TaskState.PAUSED, UpgradeStep.State.RUNNING,
            TaskState.SUCCESS, UpgradeStep.State.DONE,
            TaskState.FAIL, UpgradeStep.State.FAILED,
            TaskState.FAILED, UpgradeStep.State.FAILED,
            TaskState.TIMEOUT, UpgradeStep.State.FAILED,
            TaskState.CANCELED, UpgradeStep.State.FAILED);

    private AckStepMapper() {}

    static List<UpgradeStep> steps(TaskInfo task) {
        List<TaskStage> stages = task.stages();
        int current = current(stages);
        return IntStream.range(0, stages.size())
                .mapToObj(at -> step(stages.get(at), at, at == current ? task.currentStage() : null))
                .toList();
    }

    /** Returns the index of the stage in progress, or else of the stage where the task stopped; -1 for neither. */
    private static int current(List<TaskStage> stages) {
        int running = first(stages, UpgradeStep.State.RUNNING);
        return running >= 0 ? running : first(stages, UpgradeStep.State.FAILED);
    }

    private static int first(List<TaskStage> stages, UpgradeStep.State state) {
        return IntStream.range(0, stages.size())
                .filter(at -> state(stages.get(at)) == state)
                .findFirst()
                .orElse(-1);
    }

    private static UpgradeStep step(TaskStage stage, int at, @Nullable String name) {
        return new UpgradeStep(
                name == null || name.isBlank() ? "stage " + (at + 1) : name,
                state(stage),
                stage.state().value(),
                stage.startTime(),
                stage.endTime(),
                stage.message() == null || stage.message().isEmpty() ? null : stage.message());
    }

    private static UpgradeStep.State state(TaskStage stage) {
        return STATES.getOrDefault(stage.state(), UpgradeStep.State.UNKNOWN);
    }
}
