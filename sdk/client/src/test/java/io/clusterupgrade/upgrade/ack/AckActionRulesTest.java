// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static io.clusterupgrade.upgrade.fixture.AckFixture.UNCHECKED_PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.ack.model.TaskState;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.request.OpenEnum;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.ActionAvailability.Availability;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every documented state of an ACK task, every action in each state, and the response of the server. */
class AckActionRulesTest {
    private static final Map<UpgradeAction, String> CALLS = Map.of(
            UpgradeAction.PAUSE, "PauseTask", UpgradeAction.RESUME, "ResumeTask", UpgradeAction.ABORT, "CancelTask");

    private final AckFixture fixture = new AckFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    static Stream<OpenEnum> documentedStates() {
        return OpenEnum.known(TaskState.class).values().stream();
    }

    @ParameterizedTest
    @MethodSource("documentedStates")
    void knowsEveryDocumentedState(OpenEnum value) {
        assertThat(AckTaskMapper.state((TaskState) value) == UpgradeState.UNKNOWN)
                .isEqualTo(value.isAbsent());
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "running,    RETRY,  NO",
        "running,    PAUSE,  YES",
        "running,    RESUME, NO",
        "running,    ABORT,  UNSURE",
        "paused,     RETRY,  NO",
        "paused,     PAUSE,  NO",
        "paused,     RESUME, YES",
        "paused,     ABORT,  YES",
        "success,    RETRY,  NO",
        "success,    PAUSE,  NO",
        "success,    RESUME, NO",
        "success,    ABORT,  NO",
        "fail,       RETRY,  NO",
        "fail,       PAUSE,  NO",
        "fail,       RESUME, NO",
        "fail,       ABORT,  NO",
        "failed,     RETRY,  NO",
        "failed,     PAUSE,  NO",
        "failed,     RESUME, NO",
        "failed,     ABORT,  NO",
        "timeout,    RETRY,  NO",
        "timeout,    PAUSE,  NO",
        "timeout,    RESUME, NO",
        "timeout,    ABORT,  NO",
        "canceled,   RETRY,  NO",
        "canceled,   PAUSE,  NO",
        "canceled,   RESUME, NO",
        "canceled,   ABORT,  NO",
        "pending,    RETRY,  NO",
        "pending,    PAUSE,  UNSURE",
        "pending,    RESUME, UNSURE",
        "pending,    ABORT,  UNSURE",
        "'',         RETRY,  NO",
        "'',         PAUSE,  UNSURE",
        "'',         RESUME, UNSURE",
        "'',         ABORT,  UNSURE",
    })
    void agreesWithTheDocumentationAndTheServer(String state, UpgradeAction action, Availability expected) {
        Upgrade upgrade = upgradeInState(state);

        ActionAvailability availability = upgrade.can(action);

        assertThat(availability.value()).as(availability.reason()).isEqualTo(expected);
        assertThat(availability.reason()).startsWith("ACK: ");
        if (action == UpgradeAction.RETRY) {
            assertRejectedWithoutACall(upgrade);
        } else if (expected == Availability.YES) {
            upgrade.perform(action, ActionPolicy.DOCUMENTED);
            assertThat(fixture.calls(CALLS.get(action))).isEqualTo(1);
        } else if (expected == Availability.NO) {
            assertRejectedLocallyAndByTheServer(upgrade, action);
        } else {
            Throwable rejected = catchThrowable(() -> upgrade.perform(action, ActionPolicy.DOCUMENTED));
            assertThat(rejected == null || rejected instanceof ConflictException)
                    .isTrue();
            assertThat(fixture.calls(CALLS.get(action))).isEqualTo(1);
        }
    }

    private void assertRejectedWithoutACall(Upgrade upgrade) {
        fixture.cloud.journal().clear();
        assertThatThrownBy(() -> upgrade.perform(UpgradeAction.RETRY, ActionPolicy.SERVER_DECIDES))
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("there is no operation to retry a task; the remedy is a new upgrade");
        assertThat(fixture.cloud.journal().count()).isZero();
    }

    private void assertRejectedLocallyAndByTheServer(Upgrade upgrade, UpgradeAction action) {
        assertThatThrownBy(() -> upgrade.perform(action, ActionPolicy.DOCUMENTED))
                .isInstanceOf(ActionNotAllowedException.class);
        assertThat(fixture.calls(CALLS.get(action))).isZero();
        assertThatThrownBy(() -> upgrade.perform(action, ActionPolicy.SERVER_DECIDES))
                .isInstanceOf(ConflictException.class);
        assertThat(fixture.calls(CALLS.get(action))).isEqualTo(1);
    }

    /**
     * Returns an upgrade whose task is in a state, at the server too; states that the simulator does not use stand for
     * a failure.
     */
    private Upgrade upgradeInState(String state) {
        boolean fails = state.startsWith("fail") || state.equals("timeout");
        if (fails) {
            fixture.cluster.script().failControlPlane("no");
        }
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        String id = fixture.newestTask().id();
        if (state.equals("paused")) {
            fixture.cluster.tasks().pause(id);
        } else if (state.equals("canceled")) {
            fixture.cluster.tasks().cancel(id);
        } else if (fails || state.equals("success")) {
            fixture.time.sleep(Duration.ofHours(2));
        }
        fixture.cluster.script().taskState().show(state);
        return upgrade;
    }

    @Test
    void namesTheRequiredStateAndWhatIsNotRolledBack() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);

        assertThat(upgrade.can(UpgradeAction.RESUME).reason())
                .isEqualTo("ACK: the task is running; resume needs paused");
        assertThat(upgrade.can(UpgradeAction.ABORT).reason())
                .contains("nodes that are done are not rolled back", "The server also decides by the type of the task");
    }

    @Test
    void namesAFinalState() {
        Upgrade upgrade = upgradeInState("timeout");

        assertThat(upgrade.can(UpgradeAction.ABORT).reason())
                .isEqualTo("ACK: the task is timeout, which is final; abort needs running or paused");
    }

    @Test
    void allowsNoActionAfterAnAbort() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        upgrade.abort();
        fixture.cluster.script().taskState().show("running");

        upgrade.refresh();

        assertThat(upgrade.availabilities())
                .allSatisfy((action, availability) -> assertThat(availability.isNo())
                        .as(availability.reason())
                        .isTrue());
    }

    @Test
    void abortsATaskWhoseResumeIsNotVisibleYet() {
        Upgrade upgrade = fixture.upgrader.start(UNCHECKED_PLAN);
        upgrade.pause();
        upgrade.refresh();
        fixture.cloud.faults().next("ResumeTask", Fault.response(200));
        upgrade.resume();

        assertThat(upgrade.refresh().state()).isEqualTo(UpgradeState.PENDING);
        assertThat(upgrade.can(UpgradeAction.RETRY).isNo()).isTrue();
        assertThat(upgrade.can(UpgradeAction.PAUSE).value()).isEqualTo(Availability.UNSURE);
        assertThat(upgrade.can(UpgradeAction.RESUME).value()).isEqualTo(Availability.UNSURE);
        assertThat(upgrade.can(UpgradeAction.ABORT).value()).isEqualTo(Availability.UNSURE);
        upgrade.abort();
        assertThat(fixture.newestTask().state()).isEqualTo("canceled");
    }
}
