// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceCalls.CLUSTER;
import static io.clusterupgrade.cce.CceCalls.PROJECT;
import static io.clusterupgrade.cce.CceCalls.json;
import static io.clusterupgrade.cce.CceFixtures.V129;
import static io.clusterupgrade.cce.CceFixtures.assertReads;
import static io.clusterupgrade.cce.CceFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.model.AutopilotUpgradePlan;
import io.clusterupgrade.cce.model.MaintenanceWindow;
import io.clusterupgrade.cce.model.Metadata;
import io.clusterupgrade.cce.model.UpgradePlanList;
import io.clusterupgrade.cce.model.UpgradePlanPhase;
import io.clusterupgrade.cce.model.UpgradePlanSpec;
import io.clusterupgrade.cce.model.UpgradePlanStatus;
import io.clusterupgrade.cce.request.MaintenanceWindowSpec;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.testkit.CannedTransport;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the operations that only Autopilot clusters have: upgrade plans and maintenance windows. */
class CceAutopilotOnlyTest {
    private static final String PLAN = "6f2e91a0-c4b1-11ef-8c55-0255ac100b2e";
    private static final Instant MONDAY = at("2025-01-13T16:00:00Z");
    private static final MaintenanceWindowSpec WEEKEND = MaintenanceWindowSpec.builder(
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.FRIDAY), "16:00", 4)
            .build();

    private final CannedTransport transport = new CannedTransport().response("{}");
    private final CceClient client = CceCalls.client(transport);

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void sendsWhatTheSourcesSay(String line, Consumer<CceCluster> call, String body) {
        call.accept(client.autopilot().cluster(CLUSTER));

        assertThat(transport.calls()).hasSize(1);
        assertThat(transport.lastLine())
                .isEqualTo(line.replace(" C/", " /autopilot/v3/projects/" + PROJECT + "/clusters/" + CLUSTER + "/"));
        if (body.isEmpty()) {
            assertThat(transport.lastBody()).isEmpty();
        } else {
            assertThat(json(transport.lastBody())).isEqualTo(json(body));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void rejectsAStandardClusterBeforeAnythingIsSent(String line, Consumer<CceCluster> call, String body) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.accept(client.cluster(CLUSTER)))
                .withMessageContaining(" is an operation on Autopilot clusters, standard clusters do not have it")
                .withMessageEndingWith("call it on the client's autopilot()");
        assertThat(transport.calls()).isEmpty();
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                row("GET C/upgradeplans", c -> c.upgradePlans().listAutopilotUpgradePlans(), ""),
                row(
                        "PUT C/upgradeplans/" + PLAN,
                        c -> c.upgradePlans().updateAutopilotUpgradePlan(PLAN, MONDAY),
                        "{\"notBefore\":\"2025-01-13 16:00:00 +0000 UTC\"}"),
                row(
                        "POST C/maintenancewindows",
                        c -> c.maintenanceWindow().createAutopilotMaintenanceWindow(WEEKEND),
                        "{\"weekly_period\":\"Friday,Saturday\",\"start_time\":\"16:00\",\"duration_hours\":4}"),
                row("GET C/maintenancewindows", c -> c.maintenanceWindow().showAutopilotMaintenanceWindow(), ""),
                row(
                        "PUT C/maintenancewindows",
                        c -> c.maintenanceWindow()
                                .updateAutopilotMaintenanceWindow(
                                        MaintenanceWindowSpec.builder(EnumSet.allOf(DayOfWeek.class), "00:30", 24)
                                                .upgradeScope("patch")
                                                .build()),
                        """
                        {"weekly_period":"Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday","start_time":"00:30",
                         "duration_hours":24,"upgrade_scope":"patch"}"""),
                row("DELETE C/maintenancewindows", c -> c.maintenanceWindow().deleteAutopilotMaintenanceWindow(), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01 00:00:00 +0000 UTC",
        "2025-01-13T15:59:59.000000001Z, 2025-01-13 16:00:00 +0000 UTC",
        "9999-12-31T23:59:59Z, 9999-12-31 23:59:59 +0000 UTC"
    })
    void sendsTimesInWholeSecondsThatAreNotEarlier(Instant notBefore, String text) {
        client.autopilot().cluster(CLUSTER).upgradePlans().updateAutopilotUpgradePlan(PLAN, notBefore);

        assertThat(json(transport.lastBody()).get("notBefore").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1969-12-31T23:59:59.999Z", "9999-12-31T23:59:59.000000001Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void rejectsATimeThatTheFormatCannotExpress(Instant notBefore) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        client.autopilot().cluster(CLUSTER).upgradePlans().updateAutopilotUpgradePlan(PLAN, notBefore))
                .withMessage("notBefore must be between 1970 and 9999: " + notBefore);
        assertThat(transport.calls()).isEmpty();
    }

    @Test
    void readsAPlanAsOneObjectInPlaceOfTheList() {
        assertReads(
                UpgradePlanList.class,
                "upgrade-plans/one",
                new UpgradePlanList("List", "v3", List.of(plan("2025-01-06T16:00:00Z"))));
    }

    @Test
    void readsPlansAsAListAndKeepsPhasesThatAreNotKnown() {
        assertReads(
                UpgradePlanList.class,
                "upgrade-plans/two",
                new UpgradePlanList(
                        "List",
                        "v3",
                        List.of(
                                shortPlan(PLAN, UpgradePlanPhase.SKIPPED),
                                shortPlan("7a3fa2b1-c4b1-11ef-8c55-0255ac100b2e", UpgradePlanPhase.of("Paused")))));
    }

    @Test
    void readsThePostponedPlan() {
        assertReads(AutopilotUpgradePlan.class, "upgrade-plans/postponed", plan("2025-01-13T16:00:00Z"));
    }

    @Test
    void readsAWindow() {
        assertReads(
                MaintenanceWindow.class,
                "maintenance-window/weekend",
                new MaintenanceWindow(List.of("Friday", "Saturday"), "16:00", 4, "patch"));
    }

    @Test
    void takesAnEmptyResponseForADeletionOnly() {
        for (String body : List.of("", " ", "{}")) {
            CceClusterMaintenanceWindow window = windowOf(body);

            assertThat(window.deleteAutopilotMaintenanceWindow())
                    .isEqualTo(new MaintenanceWindow(List.of(), null, null, null));
        }
        assertThatThrownBy(() -> windowOf("").createAutopilotMaintenanceWindow(WEEKEND))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> windowOf("<html>Log in</html>").deleteAutopilotMaintenanceWindow())
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void rejectsThePlanOfAnotherClusterInAResponse() {
        CannedTransport mixed = new CannedTransport()
                .response("{\"metadata\":{\"uid\":\"" + PLAN + "\"},\"spec\":{\"clusterID\":\"other\"}}");

        assertThatThrownBy(() -> CceCalls.client(mixed)
                        .autopilot()
                        .cluster(CLUSTER)
                        .upgradePlans()
                        .updateAutopilotUpgradePlan(PLAN, MONDAY))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aWindowShowsItsValues() {
        assertThat(WEEKEND).hasToString("MaintenanceWindowSpec[Friday,Saturday 16:00 for 4 h]");
        assertThat(WEEKEND.weeklyPeriod()).containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    }

    private static CceClusterMaintenanceWindow windowOf(String body) {
        return CceCalls.client(new CannedTransport().response(body))
                .autopilot()
                .cluster(CLUSTER)
                .maintenanceWindow();
    }

    private static AutopilotUpgradePlan plan(String notBefore) {
        return new AutopilotUpgradePlan(
                "UpgradePlan",
                "v3",
                new Metadata(PLAN, null, Map.of(), Map.of(), at("2025-01-02T03:04:06Z"), at("2025-01-02T03:04:05Z")),
                new UpgradePlanSpec(
                        CLUSTER,
                        V129,
                        "v1.29.15-r0",
                        at(notBefore),
                        at("2025-01-20T16:00:00Z"),
                        at("2025-01-19T16:00:00Z")),
                new UpgradePlanStatus(UpgradePlanPhase.PENDING));
    }

    private static AutopilotUpgradePlan shortPlan(String uid, UpgradePlanPhase phase) {
        return new AutopilotUpgradePlan(
                "UpgradePlan",
                "v3",
                CceFixtures.tag(uid, null),
                new UpgradePlanSpec(CLUSTER, null, null, null, null, null),
                new UpgradePlanStatus(phase));
    }

    private static Arguments row(String line, Consumer<CceCluster> call, String body) {
        return Arguments.of(line, call, body);
    }
}
