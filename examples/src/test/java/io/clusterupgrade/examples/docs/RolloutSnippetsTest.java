// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.rollout.Gate;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RunOptions;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.MaintenanceWindow;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page on rollouts. */
class RolloutSnippetsTest {
    @Test
    void aRolloutInThreeWaves(@TempDir Path folder) throws IOException {
        try (SimulatedClients simulated = SimulatedClients.start()) {
            List<ClusterRef> clusters = List.of(
                    ClusterRef.css(
                            "prod",
                            simulated
                                    .cloud()
                                    .css()
                                    .addCluster(c -> c.version("7.6.2"))
                                    .id()),
                    ClusterRef.css(
                            "prod",
                            simulated
                                    .cloud()
                                    .css()
                                    .addCluster(c -> c.version("7.6.2"))
                                    .id()),
                    ClusterRef.cce(
                            "prod",
                            simulated
                                    .cloud()
                                    .cce()
                                    .addCluster(c -> c.name("web"))
                                    .id()));
            Map<String, CssClient> cssByAccount = Map.of("prod", simulated.css());
            Map<String, CceClient> cceByAccount = Map.of("prod", simulated.cce());
            Map<String, AckClient> ackByAccount = Map.of("prod", simulated.ack());
            Path approval = Files.createFile(folder.resolve("approve-early"));
            Path journal = folder.resolve("q4.journal");
            Path page = folder.resolve("q4.html");
            RunOptions options = RunOptions.defaults()
                    .withScheduler(simulated.scheduler())
                    .withExecutor(simulated.scheduler().tracking(Runnable::run));
            // region rollout
            Map<CloudService, UpgradePlan> plans = Map.of(
                    CloudService.CSS, CssImageUpgrade.toVersion("7.10.2"),
                    CloudService.CCE, CceClusterUpgrade.toVersion("v1.31.6-r2"));
            Rollout rollout = Rollout.builder("q4-upgrade")
                    .clusters(clusters) // ClusterRef.css("prod", id), .cce(…), .ack(…)
                    .plan(cluster -> plans.get(cluster.service()))
                    .wave(Wave.count("canary", 1).withSoak(Duration.ofHours(2)))
                    .wave(Wave.percent("early", 10).withGate(Gate.approvalFile(approval)))
                    .wave(Wave.rest("all").withFailureBudget(FailureBudget.percent(2)))
                    .limits(Limits.defaults().withTotal(Amount.number(20)))
                    .windows(MaintenanceWindow.daily("22:00", "05:00", ZoneId.of("Asia/Shanghai")))
                    .retries(1, Duration.ofMinutes(10))
                    .build();
            FleetClients clients = FleetClients.none()
                    .withCss(cssByAccount::get)
                    .withCce(cceByAccount::get)
                    .withAck(ackByAccount::get);

            RolloutReport report = rollout.start(journal, clients, options).await();
            Files.writeString(page, report.toHtml());
            int exitCode = report.outcome().exitCode();
            // endregion
            assertThat(exitCode).as(report.toText()).isZero();
            assertThat(page).content().contains("q4-upgrade");
        }
    }
}
