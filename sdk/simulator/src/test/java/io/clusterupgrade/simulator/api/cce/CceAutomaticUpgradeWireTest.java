// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static io.clusterupgrade.simulator.testing.CceAsserts.assertInvalid;
import static io.clusterupgrade.simulator.testing.CceAsserts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.cce.CceAutomaticUpgrades;
import io.clusterupgrade.simulator.testing.CceCalls;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Upgrade plans and maintenance windows of Autopilot clusters over HTTP (see sdk/docs/wire/cce.md#upgrade-plans). */
class CceAutomaticUpgradeWireTest {
    private static final Instant TOMORROW = Instant.parse("2026-01-16T08:00:00Z");
    private static final String WINDOW =
            "{\"weekly_period\":\"Friday,Saturday\",\"start_time\":\"16:00\",\"duration_hours\":4}";

    private final CceCalls calls = new CceCalls(c -> c.autopilot().suggestedPatch("r12"));
    private final CceAutomaticUpgrades upgrades = calls.cluster().automaticUpgrades();

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void listsOnePlanAsAnObjectAndSeveralAsAnArray() throws IOException {
        assertThat(list().isArray()).isTrue();
        assertThat(list()).isEmpty();

        upgrades.plan("v1.29.13-r12", TOMORROW);
        JsonNode plan = list();

        assertThat(plan.at("/kind").asText()).isEqualTo("UpgradePlan");
        assertThat(plan.at("/spec/clusterID").asText())
                .isEqualTo(calls.cluster().id());
        assertThat(plan.at("/spec/clusterVersion").asText()).isEqualTo("v1.29.13-r10");
        assertThat(plan.at("/spec/targetVersion").asText()).isEqualTo("v1.29.13-r12");
        assertThat(plan.at("/spec/notBefore").asText()).isEqualTo("2026-01-16 08:00:00 +0000 UTC");
        assertThat(plan.at("/spec/notBeforeDeadline").asText()).isEqualTo("2026-01-23 08:00:00 +0000 UTC");
        assertThat(plan.at("/spec/notAfter").asText()).isEqualTo("2026-01-24 08:00:00 +0000 UTC");
        assertThat(plan.at("/status/phase").asText()).isEqualTo("Pending");

        upgrades.plan("v1.29.13-r12", TOMORROW);
        assertThat(list()).hasSize(2);
    }

    @Test
    void startsAPlanAtItsTimeAndEndsWithItsUpgrade() {
        upgrades.plan("v1.29.13-r12", TOMORROW);

        calls.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(calls.cluster().phase()).isEqualTo("Available");
        calls.advance(Duration.ofSeconds(1));
        assertThat(calls.cluster().phase()).isEqualTo("Upgrading");
        assertThat(phases()).containsExactly("Upgrading");
        calls.advance(Duration.ofHours(2));
        assertThat(phases()).containsExactly("Success");
        assertThat(calls.cluster().version()).isEqualTo("v1.29.13-r12");
        assertThat(calls.cluster().tasks()).hasSize(1);
    }

    @Test
    void failsWithItsUpgrade() {
        upgrades.plan("v1.29.13-r12", TOMORROW);
        calls.cluster().script().failStage(3);

        calls.advance(Duration.ofDays(1));
        assertThat(phases()).containsExactly("Upgrading");
        calls.advance(Duration.ofHours(2));
        assertThat(phases()).containsExactly("Failed");
    }

    @Test
    void waitsForAnotherUpgradeAndIsSkippedWhenThatHasChangedTheVersion() {
        upgrades.plan("v1.29.13-r12", TOMORROW);
        calls.advance(Duration.ofDays(1).minusMinutes(5));
        calls.cluster().startUpgrade(u -> {});

        calls.advance(Duration.ofMinutes(10));
        assertThat(phases()).containsExactly("Enqueued");
        calls.advance(Duration.ofHours(2));
        assertThat(phases()).containsExactly("Skipped");
        assertThat(calls.cluster().tasks()).hasSize(1);
    }

    @Test
    void isSkippedWhenItsTimeHasPassed() {
        upgrades.plan("v1.29.13-r12", TOMORROW);

        calls.advance(Duration.ofDays(9).plusSeconds(1));

        assertThat(phases()).containsExactly("Skipped");
        assertThat(calls.cluster().tasks()).isEmpty();
    }

    @Test
    void postponesAPendingPlan() throws IOException {
        String uid = upgrades.plan("v1.29.13-r12", TOMORROW).uid();

        JsonNode plan = postpone(uid, "2026-01-17 08:00:00 +0000 UTC").json();

        assertThat(plan.at("/metadata/uid").asText()).isEqualTo(uid);
        assertThat(plan.at("/spec/notBefore").asText()).isEqualTo("2026-01-17 08:00:00 +0000 UTC");
        calls.advance(Duration.ofDays(1));
        assertThat(phases()).containsExactly("Pending");
        calls.advance(Duration.ofDays(1));
        assertThat(phases()).containsExactly("Upgrading");
        assertRejected(postpone(uid, "2026-01-18 08:00:00 +0000 UTC"), 400, "CCE.01400001");
    }

    @Test
    void rejectsAnUnknownPlanAndATimeAfterTheDeadline() throws IOException {
        String uid = upgrades.plan("v1.29.13-r12", TOMORROW).uid();

        assertRejected(postpone("none", "2026-01-17 08:00:00 +0000 UTC"), 404, "CCE.01404001");
        assertInvalid(postpone(uid, "2026-01-23 08:00:00 +0000 UTC"), "notBefore");
        assertInvalid(postpone(uid, "2026-01-17T08:00:00Z"), "notBefore");
        assertInvalid(postpone(uid, "2026-02-30 08:00:00 +0000 UTC"), "notBefore");
        assertInvalid(calls.autopilot("PUT", "/upgradeplans/" + uid, "{}"), "notBefore");
        assertThat(upgrades.plans()).extracting(plan -> plan.notBefore()).containsExactly(TOMORROW);
    }

    @Test
    void keepsOneWindow() throws IOException {
        assertRejected(window("GET", ""), 404, "CCE.01404001");
        assertRejected(window("PUT", WINDOW), 404, "CCE.01404001");
        assertRejected(window("DELETE", ""), 404, "CCE.01404001");

        assertThat(window("POST", WINDOW).body()).isEqualTo(WINDOW);
        assertRejected(window("POST", WINDOW), 409, "CCE.01409001");
        assertThat(window("PUT", WINDOW.replace("4}", "6,\"upgrade_scope\":\"patch\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(window("GET", "").json().get("duration_hours").asInt()).isEqualTo(6);
        assertThat(window("DELETE", "").json().get("upgrade_scope").asText()).isEqualTo("patch");
        assertRejected(window("GET", ""), 404, "CCE.01404001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"weekly_period\":\"Freitag\",\"start_time\":\"16:00\",\"duration_hours\":4}",
                "{\"weekly_period\":\"Friday,\",\"start_time\":\"16:00\",\"duration_hours\":4}",
                "{\"weekly_period\":\"Friday\",\"start_time\":\"16:00\",\"duration_hours\":0}",
                "{\"weekly_period\":\"Friday\",\"start_time\":\"16:00\",\"duration_hours\":\"4\"}",
                "{\"weekly_period\":\"Friday\",\"duration_hours\":4}",
                "{}"
            })
    void rejectsAWrongWindow(String body) throws IOException {
        assertRejected(window("POST", body), 400, "CCE.01400001");
        assertRejected(window("GET", ""), 404, "CCE.01404001");
    }

    @Test
    void doesNotFindAStandardCluster() throws IOException {
        try (CceCalls standard = new CceCalls(c -> {})) {
            assertRejected(standard.autopilot("GET", "/upgradeplans", ""), 404, "CCE.01404001");
            assertRejected(standard.autopilot("GET", "/maintenancewindows", ""), 404, "CCE.01404001");
        }
    }

    private JsonNode list() throws IOException {
        return calls.autopilot("GET", "/upgradeplans", "").json().get("items");
    }

    private RawResponse postpone(String uid, String notBefore) throws IOException {
        return calls.autopilot("PUT", "/upgradeplans/" + uid, "{\"notBefore\":\"" + notBefore + "\"}");
    }

    private RawResponse window(String method, String body) throws IOException {
        return calls.autopilot(method, "/maintenancewindows", body);
    }

    private List<String> phases() {
        return upgrades.plans().stream().map(plan -> plan.phase()).toList();
    }
}
