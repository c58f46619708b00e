// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.request.OpenWord;
import io.clusterupgrade.upgrade.Permission.Answer;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented phase of a CCE task, and every action from each: what we say, and what the server then does. */
class CcePermissionsTest {
    private static final Map<UpgradeAction, String> CALLS = Map.of(
            UpgradeAction.PAUSE, "PauseUpgradeClusterTask",
            UpgradeAction.RESUME, "ContinueUpgradeClusterTask",
            UpgradeAction.RETRY, "RetryUpgradeClusterTask",
            UpgradeAction.ABORT, "UpgradeWorkFlowUpdate");

    static Collection<? extends OpenWord> documentedPhases() {
        return OpenWord.known(UpgradeTaskPhase.class).values();
    }

    @ParameterizedTest
    @MethodSource("documentedPhases")
    void knowsEveryDocumentedPhase(OpenWord phase) {
        assertThat(CceTasks.state((UpgradeTaskPhase) phase) == UpgradeState.UNKNOWN)
                .isEqualTo(phase.isAbsent());
    }

    @ParameterizedTest(name = "{0} {1}: {2}, and the server {3}")
    @CsvSource({
        "Init,     PAUSE,  UNSURE, refuses",
        "Init,     RESUME, NO,     refuses",
        "Init,     RETRY,  NO,     refuses",
        "Init,     ABORT,  NO,     refuses",
        "Queuing,  PAUSE,  UNSURE, refuses",
        "Queuing,  RESUME, NO,     refuses",
        "Queuing,  RETRY,  NO,     refuses",
        "Queuing,  ABORT,  NO,     refuses",
        "Running,  PAUSE,  YES,    accepts",
        "Running,  RESUME, NO,     refuses",
        "Running,  RETRY,  NO,     refuses",
        "Running,  ABORT,  NO,     refuses",
        "Pause,    PAUSE,  NO,     refuses",
        "Pause,    RESUME, YES,    accepts",
        "Pause,    RETRY,  NO,     refuses",
        "Pause,    ABORT,  NO,     refuses",
        "Success,  PAUSE,  NO,     refuses",
        "Success,  RESUME, NO,     refuses",
        "Success,  RETRY,  NO,     refuses",
        "Success,  ABORT,  NO,     refuses",
        "Failed,   PAUSE,  NO,     refuses",
        "Failed,   RESUME, NO,     refuses",
        "Failed,   RETRY,  YES,    accepts",
        "Failed,   ABORT,  YES,    accepts",
        // An undocumented word over a task that runs.
        "Rollback, PAUSE,  UNSURE, accepts",
        "Rollback, RESUME, UNSURE, refuses",
        "Rollback, RETRY,  UNSURE, refuses",
        "Rollback, ABORT,  UNSURE, refuses",
    })
    void saysWhatTheServerDoes(String phase, UpgradeAction action, Answer expected, String server) {
        try (CceWorld world = new CceWorld()) {
            Upgrade upgrade = world.upgrader.start(CceWorld.IN_WORK_FLOW);
            world.bringTo(phase);

            assertThat(upgrade.refresh().rawState()).isEqualTo(phase);
            Permission permission = upgrade.can(action);
            assertThat(permission.answer()).as(permission.reason()).isEqualTo(expected);
            assertThat(permission.reason()).startsWith("CCE: ").contains(phase);
            if (expected == Answer.NO) {
                assertThatThrownBy(() -> upgrade.perform(action, ActionRule.DOCUMENTED))
                        .isInstanceOf(ActionRefusedException.class)
                        .hasMessageContaining(permission.reason());
                assertThat(world.cloud.journal().count(CALLS.get(action))).isZero();
            }

            Throwable refusal = catchThrowable(() -> upgrade.perform(action, ActionRule.SERVER_DECIDES));

            assertThat(world.cloud.journal().count(CALLS.get(action))).isEqualTo(1);
            if (server.equals("accepts")) {
                assertThat(refusal).isNull();
            } else {
                assertThat(refusal).isInstanceOf(ApiException.class);
            }
        }
    }

    static Stream<UpgradeAction> actions() {
        return Stream.of(UpgradeAction.values());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void isUnsureOfATaskWithoutAPhase(UpgradeAction action) {
        try (CceWorld world = new CceWorld()) {
            Upgrade upgrade = world.upgrader.start(CceWorld.BARE);
            world.cluster.script().showPhase("");

            assertThat(upgrade.refresh().state()).isEqualTo(UpgradeState.UNKNOWN);
            assertThat(upgrade.can(action).answer()).isEqualTo(Answer.UNSURE);
        }
    }

    @Test
    void isUnsureWhetherATaskThatWasNotStartedHereCanBeAborted() {
        try (CceWorld world = new CceWorld()) {
            Upgrade started = world.upgrader.start(CceWorld.IN_WORK_FLOW);
            world.bringTo("Failed");
            Upgrade attached = world.upgrader.attach(String.valueOf(started.taskId()));

            assertThat(attached.can(UpgradeAction.ABORT).answer()).isEqualTo(Answer.UNSURE);
            attached.abort();

            assertThat(world.cluster.workFlows().get(0).phase()).isEqualTo("Cancel");
            assertThat(attached.refresh().state()).isEqualTo(UpgradeState.ABORTED);
            assertThat(attached.can(UpgradeAction.RETRY).answer()).isEqualTo(Answer.UNSURE);
            assertThat(attached.can(UpgradeAction.ABORT).answer()).isEqualTo(Answer.NO);
            assertThat(attached.can(UpgradeAction.PAUSE).answer()).isEqualTo(Answer.NO);
        }
    }

    @Test
    void cannotAbortATaskWithoutAWorkFlow() {
        try (CceWorld world = new CceWorld()) {
            Upgrade upgrade = world.upgrader.start(CceWorld.BARE);
            world.bringTo("Failed");

            assertThatThrownBy(upgrade::abort)
                    .isInstanceOf(ActionRefusedException.class)
                    .hasMessageContaining("no workflow has task " + upgrade.taskId());
            assertThat(world.cloud.journal().count("UpgradeWorkFlowUpdate")).isZero();
        }
    }
}
