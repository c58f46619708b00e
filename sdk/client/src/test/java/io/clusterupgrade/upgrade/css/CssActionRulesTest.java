// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.DecodeWarning;
import io.clusterupgrade.request.OpenEnum;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.ActionAvailability.Availability;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests every documented state of a CSS task, and every action in each state. */
class CssActionRulesTest {

    static Stream<OpenEnum> documentedStates() {
        return OpenEnum.known(UpgradeTaskStatus.class).values().stream();
    }

    @ParameterizedTest
    @MethodSource("documentedStates")
    void knowsEveryDocumentedState(OpenEnum value) {
        assertThat(CssTaskMapper.state((UpgradeTaskStatus) value) == UpgradeState.UNKNOWN)
                .isEqualTo(value.isAbsent());
    }

    @Test
    void mapsAnyOtherValueToUnknown() {
        assertThat(CssTaskMapper.state(UpgradeTaskStatus.of("ROLLING_BACK"))).isEqualTo(UpgradeState.UNKNOWN);
        assertThat(CssTaskMapper.state(UpgradeTaskStatus.of("success"))).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @ParameterizedTest(name = "{0} {1}, {2} done, {3}")
    @CsvSource({
        "RUNNING,        RETRY, 0, cross, NO",
        "RUNNING,        ABORT, 0, cross, NO",
        "SUCCESS,        RETRY, 3, cross, NO",
        "SUCCESS,        ABORT, 3, cross, NO",
        "FAILED,         RETRY, 0, cross, YES",
        "FAILED,         RETRY, 2, same,  YES",
        "FAILED,         ABORT, 0, cross, YES",
        "FAILED,         ABORT, 1, cross, NO",
        "FAILED,         ABORT, 1, same,  YES",
        "FAILED,         ABORT, 0, ,      YES",
        "FAILED,         ABORT, 1, ,      UNSURE",
        "PARTIAL_FAILED, RETRY, 2, same,  UNSURE",
        "PARTIAL_FAILED, ABORT, 2, same,  UNSURE",
        "PARTIAL_FAILED, ABORT, 2, cross, NO",
        "PARTIAL_FAILED, ABORT, 0, cross, UNSURE",
        "PARTIAL_FAILED, ABORT, 2, ,      UNSURE",
        "PARTIAL_FAILED, RETRY, 2, cross, UNSURE",
        "ROLLING_BACK,   ABORT, 1, cross, NO",
        "ROLLING_BACK,   RETRY, 0, cross, UNSURE",
        "ROLLING_BACK,   ABORT, 0, cross, UNSURE",
    })
    void allowsWhatTheDocumentationAllows(
            String status, UpgradeAction action, int done, String variant, Availability expected) {
        ActionAvailability availability = availability(UpgradeKind.IMAGE_UPGRADE, status, action, done, variant);

        assertThat(availability.value()).as(availability.reason()).isEqualTo(expected);
        assertThat(availability.reason()).startsWith("CSS: ");
    }

    @ParameterizedTest(name = "AZ change {0} {1}, {2} done")
    @CsvSource({
        "FAILED, ABORT, 0, YES",
        "FAILED, ABORT, 1, NO",
        "FAILED, RETRY, 1, YES",
        "RUNNING, ABORT, 0, NO",
        "PARTIAL_FAILED, ABORT, 1, NO",
        "PARTIAL_FAILED, ABORT, 0, UNSURE"
    })
    void abortsAnAzChangeOnlyBeforeANodeHasMoved(String status, UpgradeAction action, int done, Availability expected) {
        assertThat(availability(UpgradeKind.AZ_CHANGE, status, action, done, "all")
                        .value())
                .isEqualTo(expected);
    }

    @Test
    void namesTheRequiredState() {
        assertThat(availability(UpgradeKind.IMAGE_UPGRADE, "RUNNING", UpgradeAction.RETRY, 0, "same")
                        .reason())
                .isEqualTo("CSS: the task is RUNNING; retry needs FAILED; a running task cannot be stopped");
        assertThat(availability(UpgradeKind.IMAGE_UPGRADE, "FAILED", UpgradeAction.ABORT, 2, "cross")
                        .reason())
                .isEqualTo("CSS: 2 of 3 nodes already upgraded: abort is not possible any more");
    }

    /** An absent list of nodes does not mean that no node is done. */
    @ParameterizedTest
    @ValueSource(strings = {"\"finished\":\"\"", "\"completedNodes\":null", "\"completedNodes\":{}"})
    void isUnsureAboutAnAbortWithoutTheNodesThatAreDone(String member) {
        try (CssFixture fixture = new CssFixture()) {
            fixture.cluster.script().failNode(1).once("no room");
            Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
            upgrade.await();
            assertThat(upgrade.can(UpgradeAction.ABORT).isYes()).isTrue();
            fixture.cloud.faults().always("UpgradeDetail", Fault.replaceInBody("\"completedNodes\":\"\"", member));

            UpgradeSnapshot now = upgrade.refresh();

            assertThat(now.nodes().done()).isEmpty();
            assertThat(now.decodeWarnings())
                    .extracting(DecodeWarning::path)
                    .containsExactly("/detailList/0/completedNodes");
            ActionAvailability abort = upgrade.can(UpgradeAction.ABORT);
            assertThat(abort.value()).isEqualTo(Availability.UNSURE);
            assertThat(abort.reason())
                    .contains("nodes that are done stay upgraded, so that versions may be mixed")
                    .endsWith(fixture.cluster.nodeNames().get(0) + " stays as it is: repair it with updateInstance");
        }
    }

    @Test
    void isUnsureAboutAnAbortWithoutNodes() {
        UpgradeRecord record =
                new UpgradeRecord(CloudService.CSS, "https://h", "p", "c", UpgradeKind.AZ_CHANGE, Instant.EPOCH);
        UpgradeSnapshot now = record.snapshot(Instant.EPOCH)
                .task("t", "detail")
                .state(UpgradeState.FAILED, "FAILED")
                .build();

        ActionAvailability abort = CssActionRules.of(UpgradeAction.ABORT, now, record);
        assertThat(abort.value()).isEqualTo(Availability.UNSURE);
        assertThat(abort.reason())
                .contains("nodes that are done stay in their new zone")
                .endsWith("the failed node stays as it is: repair it with updateInstance");
    }

    @Test
    void saysWhatAnUnsureAbortLeavesBehind() {
        assertThat(availability(UpgradeKind.IMAGE_UPGRADE, "FAILED", UpgradeAction.ABORT, 1, null)
                        .reason())
                .contains("versions are mixed until a new upgrade follows")
                .endsWith("the failed node stays as it is: repair it with updateInstance");
    }

    @Test
    void rejectsUnsupportedActionsWithoutACall() {
        try (CssFixture fixture = new CssFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
            fixture.cloud.journal().clear();

            assertThatThrownBy(() -> upgrade.perform(UpgradeAction.PAUSE, ActionPolicy.SERVER_DECIDES))
                    .isInstanceOf(ActionNotAllowedException.class)
                    .hasMessageContaining("there is no operation to pause");
            assertThat(upgrade.can(UpgradeAction.RESUME).isNo()).isTrue();
            assertThat(fixture.cloud.journal().count()).isZero();
        }
    }

    @Test
    void sendsForbiddenActionsOnlyWhenTheServerDecides() {
        try (CssFixture fixture = new CssFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);

            assertThatThrownBy(upgrade::retry)
                    .isInstanceOf(ActionNotAllowedException.class)
                    .hasMessageContaining("retry needs FAILED");
            assertThat(fixture.cloud.journal().count("RetryUpgradeTask")).isZero();
            assertThatThrownBy(() -> upgrade.perform(UpgradeAction.RETRY, ActionPolicy.SERVER_DECIDES))
                    .hasMessageContaining("CSS.5090");
            assertThat(fixture.cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
        }
    }

    private static ActionAvailability availability(
            UpgradeKind kind, String status, UpgradeAction action, int done, String variant) {
        UpgradeRecord record = new UpgradeRecord(CloudService.CSS, "https://h", "p", "c", kind, Instant.EPOCH)
                .with(known -> known.variant(variant));
        List<String> all = List.of("n1", "n2", "n3");
        UpgradeSnapshot now = record.snapshot(Instant.EPOCH)
                .task("t", "detail")
                .state(CssTaskMapper.state(UpgradeTaskStatus.of(status)), status)
                .nodes(NodeProgress.of(all, all.subList(0, done), List.of(), List.of()))
                .build();
        return CssActionRules.of(action, now, record);
    }
}
