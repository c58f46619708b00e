// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.model.CurrentNodeDetail;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.MigrateParam;
import io.clusterupgrade.css.model.MigrateType;
import io.clusterupgrade.css.model.UpgradeStepStatus;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Maps a task of CSS to the common model (see sdk/docs/wire/css.md#upgradedetail,
 * sdk/docs/wire/css.md#task-status and sdk/docs/wire/css.md#step-status).
 */
public final class CssTaskMapper {
    private static final Map<UpgradeTaskStatus, UpgradeState> STATES = Map.of(
            UpgradeTaskStatus.RUNNING, UpgradeState.RUNNING,
            UpgradeTaskStatus.SUCCESS, UpgradeState.SUCCEEDED,
            UpgradeTaskStatus.FAILED, UpgradeState.FAILED,
            UpgradeTaskStatus.PARTIAL_FAILED, UpgradeState.PARTIALLY_FAILED);
    private static final Map<UpgradeStepStatus, UpgradeStep.State> STEP_STATES = Map.of(
            UpgradeStepStatus.WAITING, UpgradeStep.State.WAITING,
            UpgradeStepStatus.RUNNING, UpgradeStep.State.RUNNING,
            UpgradeStepStatus.SUCCESS, UpgradeStep.State.DONE,
            UpgradeStepStatus.FAILED, UpgradeStep.State.FAILED);

    private CssTaskMapper() {}

    /** Returns the state for a value of the service; {@link UpgradeState#UNKNOWN} for one that is not documented. */
    public static UpgradeState state(UpgradeTaskStatus status) {
        return STATES.getOrDefault(status, UpgradeState.UNKNOWN);
    }

    static UpgradeSnapshot.Builder fill(UpgradeSnapshot.Builder snapshot, GetUpgradeDetailInfo task) {
        return snapshot.task(task.id(), task)
                .state(state(task.status()), task.status().value())
                .nodes(nodes(task))
                .steps(task.currentNodeDetail().stream()
                        .map(CssTaskMapper::step)
                        .toList())
                .error(null, task.failMessage())
                .source(source(task))
                .target(target(task))
                .times(task.startTime(), task.endTime())
                .runs(task.executeTimes());
    }

    private static NodeProgress nodes(GetUpgradeDetailInfo task) {
        List<String> current = task.currentBatchNodes();
        if (current.isEmpty()
                && task.currentNodeName() != null
                && !task.currentNodeName().isEmpty()) {
            current = List.of(task.currentNodeName());
        }
        boolean failed = state(task.status()) == UpgradeState.FAILED;
        return NodeProgress.of(task.totalNodes(), task.completedNodes(), current, failed ? current : List.of());
    }

    private static UpgradeStep step(CurrentNodeDetail step) {
        return new UpgradeStep(
                step.name() == null ? "step " + step.order() : step.name(),
                STEP_STATES.getOrDefault(step.status(), UpgradeStep.State.UNKNOWN),
                step.status().value(),
                step.beginTime(),
                step.endTime(),
                step.desc());
    }

    /** Returns the name of the image, or the zones. */
    private static @Nullable String target(GetUpgradeDetailInfo task) {
        GetTargetImageIdDetail image = task.imageInfo();
        if (image != null) {
            return image.displayName();
        }
        MigrateParam change = task.migrateParam();
        return change == null || change.targetAz().isEmpty() ? null : zones(change.targetAz());
    }

    /** Returns the zones before an AZ change; null for an upgrade: CSS does not return the version before it. */
    private static @Nullable String source(GetUpgradeDetailInfo task) {
        MigrateParam change = task.migrateParam();
        return task.imageInfo() != null || change == null || change.sourceAz().isEmpty()
                ? null
                : zones(change.sourceAz());
    }

    /** Sets which nodes an AZ change moves, and their source zones. */
    static void put(UpgradeRecord.Builder record, MigrateParam change) {
        record.variant(change.instType());
        record.source(
                MigrateType.AZ_MIGRATE.value().equals(change.migrateType())
                                && !change.sourceAz().isEmpty()
                        ? zones(change.sourceAz())
                        : null);
    }

    /**
     * Returns zones as one text; sorted, since the documentation does not say in which order the service returns them.
     */
    static String zones(List<String> zones) {
        return zones.stream().sorted().collect(Collectors.joining(","));
    }
}
