// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.request.OpenEnum;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.ActionAvailability.Availability;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every documented phase of a CCE task and every action in each phase against the server. */
class CceActionRulesTest {
    private static final Map<UpgradeAction, String> CALLS = Map.of(
            UpgradeAction.PAUSE, "PauseUpgradeClusterTask",
            UpgradeAction.RESUME, "ContinueUpgradeClusterTask",
            UpgradeAction.RETRY, "RetryUpgradeClusterTask",
            UpgradeAction.ABORT, "UpgradeWorkFlowUpdate");

    static Collection<? extends OpenEnum> documentedPhases() {
        return OpenEnum.known(UpgradeTaskPhase.class).values();
    }

    @ParameterizedTest
    @MethodSource("documentedPhases")
    void knowsEveryDocumentedPhase(OpenEnum phase) {
        assertThat(CceTaskMapper.state((UpgradeTaskPhase) phase) == UpgradeState.UNKNOWN)
                .isEqualTo(phase.isAbsent());
    }

    @ParameterizedTest(name = "{0} {1}: {2}, and the server {3}")
    @CsvSource({
        "Init,     PAUSE,  NO,     rejects",
        "Init,     RESUME, NO,     rejects",
        "Init,     RETRY,  NO,     rejects",
        "Init,     ABORT,  NO,     rejects",
        "Queuing,  PAUSE,  UNSURE, rejects",
        "Queuing,  RESUME, NO,     rejects",
        "Queuing,  RETRY,  NO,     rejects",
        "Queuing,  ABORT,  NO,     rejects",
        "Running,  PAUSE,  UNSURE, accepts",
        "Running,  RESUME, NO,     rejects",
        "Running,  RETRY,  NO,     rejects",
        "Running,  ABORT,  NO,     rejects",
        "Pause,    PAUSE,  NO,     rejects",
        "Pause,    RESUME, YES,    accepts",
        "Pause,    RETRY,  NO,     rejects",
        "Pause,    ABORT,  NO,     rejects",
        "Success,  PAUSE,  NO,     rejects",
        "Success,  RESUME, NO,     rejects",
        "Success,  RETRY,  NO,     rejects",
        "Success,  ABORT,  NO,     rejects",
        "Failed,   PAUSE,  NO,     rejects",
        "Failed,   RESUME, NO,     rejects",
        "Failed,   RETRY,  YES,    accepts",
        "Failed,   ABORT,  UNSURE, accepts",
        // An undocumented phase of a running task.
        "Rollback, PAUSE,  UNSURE, accepts",
        "Rollback, RESUME, UNSURE, rejects",
        "Rollback, RETRY,  UNSURE, rejects",
        "Rollback, ABORT,  UNSURE, rejects",
    })
    void agreesWithTheServer(String phase, UpgradeAction action, Availability expected, String server) {
        try (CceFixture fixture = new CceFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
            fixture.bringTo(phase);

            assertThat(upgrade.refresh().rawState()).isEqualTo(phase);
            ActionAvailability availability = upgrade.can(action);
            assertThat(availability.value()).as(availability.reason()).isEqualTo(expected);
            assertThat(availability.reason()).startsWith("CCE: ").contains(phase);
            if (expected == Availability.NO) {
                assertThatThrownBy(() -> upgrade.perform(action, ActionPolicy.DOCUMENTED))
                        .isInstanceOf(ActionNotAllowedException.class)
                        .hasMessageContaining(availability.reason());
                assertThat(fixture.cloud.journal().count(CALLS.get(action))).isZero();
            }

            Throwable thrown = catchThrowable(() -> upgrade.perform(action, ActionPolicy.SERVER_DECIDES));

            assertThat(fixture.cloud.journal().count(CALLS.get(action))).isEqualTo(1);
            if (server.equals("accepts")) {
                assertThat(thrown).isNull();
            } else {
                assertThat(thrown).isInstanceOf(ApiException.class);
            }
        }
    }

    static Stream<UpgradeAction> actions() {
        return Stream.of(UpgradeAction.values());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void isUnsureOfATaskWithoutAPhase(UpgradeAction action) {
        try (CceFixture fixture = new CceFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
            fixture.cluster.script().showPhase("");

            assertThat(upgrade.refresh().state()).isEqualTo(UpgradeState.UNKNOWN);
            assertThat(upgrade.can(action).value()).isEqualTo(Availability.UNSURE);
        }
    }

    @Test
    void isUnsureAboutAbortingATaskThatWasNotStartedHere() {
        try (CceFixture fixture = new CceFixture()) {
            Upgrade started = fixture.upgrader.start(CceFixture.IN_WORK_FLOW);
            fixture.bringTo("Failed");
            Upgrade attached = fixture.upgrader.attach(String.valueOf(started.taskId()));

            assertThat(attached.can(UpgradeAction.ABORT).value()).isEqualTo(Availability.UNSURE);
            attached.abort();

            assertThat(fixture.cluster.workFlows().get(0).phase()).isEqualTo("Cancel");
            assertThat(attached.refresh().state()).isEqualTo(UpgradeState.ABORTED);
            assertThat(attached.can(UpgradeAction.RETRY).value()).isEqualTo(Availability.UNSURE);
            assertThat(attached.can(UpgradeAction.ABORT).value()).isEqualTo(Availability.NO);
            assertThat(attached.can(UpgradeAction.PAUSE).value()).isEqualTo(Availability.NO);
        }
    }

    @Test
    void cannotAbortATaskWithoutAWorkFlow() {
        try (CceFixture fixture = new CceFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
            fixture.bringTo("Failed");

            assertThatThrownBy(upgrade::abort)
                    .isInstanceOf(ActionNotAllowedException.class)
                    .hasMessageContaining("no workflow has task " + upgrade.taskId());
            assertThat(fixture.cloud.journal().count("UpgradeWorkFlowUpdate")).isZero();
        }
    }
}
