// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssClientBuilder;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests clients that share only a part of the simulator's time, as a user's first test does. */
@Timeout(120)
class SleeperTest {
    private static final CssImageUpgrade PLAN = CssImageUpgrade.toVersion("7.10.2");

    private final CloudSimulator cloud = CloudSimulator.start();
    private final SimulatedCssCluster cluster = cloud.css().addCluster(c -> c.version("7.6.2"));

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void theSimulatorsSleepIsEnoughForABlockingWatch() {
        try (CssClient css = client().sleeper(cloud.clock()::sleep).build()) {
            UpgradeOutcome outcome = upgrader(css).start(PLAN).await();

            assertThat(outcome.state()).isEqualTo(UpgradeState.SUCCEEDED);
        }
    }

    @Test
    void theSimulatorsSleepIsEnoughForAnAsynchronousWatch() {
        try (CssClient css = client().sleeper(cloud.clock()::sleep).build();
                UpgradeWatcher watcher = UpgradeWatcher.create()) {
            UpgradeOutcome outcome = upgrader(css)
                    .start(PLAN)
                    .awaitAsync(watcher, AwaitOptions.defaults())
                    .join();

            assertThat(outcome.state()).isEqualTo(UpgradeState.SUCCEEDED);
        }
    }

    @Test
    void aDeadlineEndsAWatchWhenOnlyTheSimulatorsClockMoves() {
        Instant before = cloud.clock().instant();
        cluster.script().showStatus("RUNNING");
        try (CssClient css = client().sleeper(cloud.clock()::sleep).build()) {
            assertThat(reasonAfterADay(css)).isEqualTo(StillRunning.Reason.DEADLINE);
        }
        assertThat(Duration.between(before, cloud.clock().instant()))
                .isBetween(Duration.ofDays(1).minusMinutes(5), Duration.ofDays(1));
    }

    @Test
    void aDeadlineEndsAWatchWhenNoClockMoves() {
        try (CssClient css = client().sleeper(duration -> {}).build()) {
            assertThat(reasonAfterADay(css)).isEqualTo(StillRunning.Reason.DEADLINE);
        }
    }

    @Test
    void theSimulatorsClockIsEnoughWhenTheTestAdvancesIt() {
        PollSchedule quick = PollSchedule.every(Duration.ofMillis(5));
        try (CssClient css = client().clock(cloud.clock()).build()) {
            Upgrade upgrade = upgrader(css).start(PLAN);
            cloud.clock().advance(Duration.ofHours(3));

            assertThat(upgrade.await(AwaitOptions.defaults().withSchedule(quick))
                            .state())
                    .isEqualTo(UpgradeState.SUCCEEDED);
        }
    }

    private StillRunning.Reason reasonAfterADay(CssClient css) {
        AwaitOptions limited = AwaitOptions.defaults().withDeadline(Duration.ofDays(1));
        return ((StillRunning) upgrader(css).start(PLAN).await(limited)).reason();
    }

    private ClusterUpgrader<CssPlan> upgrader(CssClient css) {
        return ClusterUpgrader.of(css.cluster(cluster.id()));
    }

    private CssClientBuilder client() {
        return CssClient.builder()
                .endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY));
    }
}
