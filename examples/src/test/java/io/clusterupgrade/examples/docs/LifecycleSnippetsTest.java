// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.client.ExchangeRecorder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.simulator.scenario.Scenario;
import io.clusterupgrade.testkit.SimulatedCloud;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the pages on readiness, recordings, and the simulator. */
class LifecycleSnippetsTest {
    @TempDir
    Path folder;

    @Test
    @SimulatedCloud
    void readiness(CloudSimulator cloud, CssClient css) throws IOException {
        var shop =
                cloud.css().addCluster(c -> c.version("7.6.2").snapshotsOn().snapshot("nightly", Duration.ofHours(1)));
        ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(css.cluster(shop.id()));
        CssPlan plan = CssImageUpgrade.toVersion("7.10.2");
        TokenStore store = TokenStore.file(folder.resolve("token"));
        Path reportFile = folder.resolve("readiness.xml");
        // region readiness
        ReadinessReport report = upgrader.readiness(plan);
        Files.writeString(reportFile, report.toJUnitXml());
        Upgrade upgrade = upgrader.prepare(plan) // or start(plan, store, options)
                .requireReady(ReadinessOptions.defaults())
                .start(store);
        // endregion
        assertThat(reportFile).content().contains("<testsuite");
        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Succeeded.class);
    }

    @Test
    void aRecordingIsReplayed() throws IOException {
        Path file = folder.resolve("night.jsonl");
        try (CloudSimulator cloud = CloudSimulator.builder().start()) {
            cloud.css().addCluster(c -> c.name("shop"));
            String endpoint = cloud.endpoint();
            // region record
            ExchangeRecorder recorder = ExchangeRecorder.to(file);
            CssClient css = CssClient.builder()
                    .endpoint(endpoint)
                    .projectId(Accounts.PROJECT_ID)
                    .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                    .recorder(recorder)
                    .build();
            // endregion
            assertThat(css.clusters()).hasSize(1);
            css.close();
        }
        // region replay
        Recording night = Recording.load(file);
        try (CloudSimulator cloud = CloudSimulator.builder().replay(night).start();
                CssClient css = CssClient.builder()
                        .endpoint(cloud.endpoint())
                        .projectId(Accounts.PROJECT_ID)
                        .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                        .clock(cloud.clock())
                        .sleeper(cloud.clock()::sleep)
                        .build()) {
            // The program of that night; it sees what it saw then.
            assertThat(css.clusters()).hasSize(1);
        }
        // endregion
    }

    @Test
    void theSimulatorHasAStatusPageAndScenarios() throws IOException {
        Path scenarioFile = Files.writeString(folder.resolve("upgrade.yaml"), "css:\n  clusters:\n    - name: shop\n");
        // region scenario
        CloudSimulator cloud =
                CloudSimulator.builder().scenario(Scenario.load(scenarioFile)).start();
        // endregion
        assertThat(cloud.css().clusters()).hasSize(1);
        cloud.close();
        // region page
        CloudSimulator shown = CloudSimulator.builder().statusPage(true).port(0).start(); // or a port of your own
        System.out.println(shown.endpoint());
        // endregion
        assertThat(shown.endpoint()).startsWith("http://127.0.0.1:");
        shown.close();
    }
}
