// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.DecodeWarning;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The default line of each event and of a snapshot: time, cluster, task, node, step and state. */
class EventLinesTest {
    private static final Instant AT = Instant.parse("2026-12-01T22:00:00.123Z");
    private static final UpgradeStep STEP =
            new UpgradeStep("Data migration", UpgradeStep.State.RUNNING, "RUNNING", null, null, null);
    private static final UpgradeSnapshot NOW = UpgradeSnapshot.builder(
                    CloudService.CSS, "c1", UpgradeKind.IMAGE_UPGRADE, AT)
            .task("t1", "shown")
            .state(UpgradeState.RUNNING, "RUNNING")
            .nodes(NodeProgress.of(List.of("n1", "n2", "n3"), List.of("n1"), List.of("n2"), List.of()))
            .steps(List.of(STEP))
            .target("7.10.2")
            .times(AT.minusSeconds(3600), null)
            .build();
    private static final String HEAD = "2026-12-01T22:00:00Z CSS c1 task t1: ";
    private static final String STATE = "RUNNING, 1 of 3 nodes, node n2, step Data migration";

    @Test
    void eachEventIsOneLine() {
        assertThat(List.of(
                        new UpgradeEvent.StateChanged(null, NOW),
                        new UpgradeEvent.StateChanged(UpgradeState.PENDING, NOW),
                        new UpgradeEvent.StepChanged(STEP, NOW),
                        new UpgradeEvent.NodeDone("n1", NOW),
                        new UpgradeEvent.Stalled(Duration.ofMinutes(125), NOW),
                        new UpgradeEvent.UnknownState("odd", NOW),
                        new UpgradeEvent.TaskMissing(NOW),
                        new UpgradeEvent.DecodeProblem(new DecodeWarning("/a", "expected an array"), NOW),
                        new UpgradeEvent.PollFailed(
                                new IllegalStateException("no\nroute"), 2, Duration.ofMillis(500), AT, NOW)))
                .extracting(Object::toString)
                .containsExactly(
                        HEAD + "to 7.10.2, " + STATE,
                        HEAD + "PENDING -> " + STATE,
                        HEAD + "step Data migration RUNNING; upgrade RUNNING, 1 of 3 nodes, node n2",
                        HEAD + "node n1 done; " + STATE,
                        HEAD + "nothing has changed for 2 h 5 min; " + STATE,
                        HEAD + "unknown state 'odd'; " + STATE,
                        HEAD + "task not found; " + STATE,
                        HEAD + "unreadable /a: expected an array; " + STATE,
                        HEAD + "poll failed (2 in a row), next in 500 ms: no route; last known: " + STATE);
    }

    @Test
    void aSnapshotTellsTaskTimesFromToAndState() {
        UpgradeSnapshot done = NOW.toBuilder()
                .source("7.6.2")
                .state(UpgradeState.FAILED, "failed  badly")
                .error("E1", "no\nroom")
                .times(AT, AT.plusSeconds(60))
                .build();

        assertThat(NOW).hasToString("CSS c1 task t1, started 2026-12-01T21:00:00.123Z: to 7.10.2, " + STATE);
        assertThat(done)
                .hasToString(
                        "CSS c1 task t1, started 2026-12-01T22:00:00.123Z, ended 2026-12-01T22:01:00.123Z: "
                                + "7.6.2 -> 7.10.2, FAILED (failed  badly), 1 of 3 nodes, node n2, step Data migration, no room");
    }

    @Test
    void historiesShowTaskTimeVersionsAndState() {
        try (CceFixture cce = new CceFixture();
                AckFixture ack = new AckFixture();
                CssFixture css = new CssFixture()) {
            Upgrade web = cce.upgrader.start(CceFixture.BARE);
            Upgrade api = ack.upgrader.start(AckFixture.PLAN);
            css.upgrader.start(CssFixture.CROSS).await();

            assertThat(cce.upgrader.history().get(0).toString())
                    .startsWith("CCE " + cce.cluster.id() + " task " + web.taskId() + ", started 20")
                    .contains(": v1.29.13-r10 -> " + CceFixture.TARGET + ", PENDING (Init)");
            assertThat(ack.upgrader.history().get(0).toString())
                    .startsWith("ACK " + ack.cluster.id() + " task " + api.taskId() + ", started 20")
                    .endsWith(": RUNNING");
            assertThat(css.upgrader.history().get(0).toString())
                    .startsWith("CSS " + css.cluster.id() + " task ")
                    .contains(", ended 20", ": to ", "SUCCEEDED");
        }
    }

    @Test
    void progressLinesShowTheTaskOnceAndLocalTimes() {
        List<String> lines = new ArrayList<>();
        ProgressLines progress = ProgressLines.to(lines::add, ZoneId.of("Europe/Berlin"));

        progress.onEvent(new UpgradeEvent.StartProgress(AT, CloudService.CSS, "c1", STEP));
        progress.onEvent(new UpgradeEvent.StateChanged(null, NOW));
        progress.onEvent(new UpgradeEvent.NodeDone("n1", NOW));
        progress.onEvent(new UpgradeEvent.PollFailed(
                new IllegalStateException("gone"), 1, Duration.ofSeconds(10), AT.plusSeconds(3600), NOW));

        assertThat(lines)
                .containsExactly(
                        "23:00:00  CSS c1, 2026-12-01 Europe/Berlin",
                        "23:00:00  Data migration RUNNING",
                        "23:00:00  CSS c1, task t1, 2026-12-01 Europe/Berlin",
                        "23:00:00  to 7.10.2, " + STATE,
                        "23:00:00  node n1 done; " + STATE,
                        "00:00:00  CSS c1, task t1, 2026-12-02 Europe/Berlin",
                        "00:00:00  poll failed (1 in a row), next in 10 s: gone; last known: " + STATE);
    }

    @Test
    void aFailedFirstPollKnowsTheTask() {
        try (CssFixture fixture = new CssFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);

            assertThat(upgrade.lastKnown().clusterId()).isEqualTo(fixture.cluster.id());
            assertThat(upgrade.lastKnown().state()).isEqualTo(UpgradeState.UNKNOWN);
            upgrade.refresh();
            assertThat(upgrade.lastKnown()).isSameAs(upgrade.snapshot());
        }
    }
}
