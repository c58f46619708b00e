// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.testkit.SimulatedCloud;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page on the first steps. */
@SimulatedCloud
class GettingStartedSnippetsTest {
    @Test
    void aClientOfEachService() {
        String accessKeyId = "AK";
        String secretAccessKey = "SK";
        // region clients
        CssClient css = CssClient.builder()
                .region("cn-north-4")
                .projectId("6204a5bd270343b5885144cf9c8c158d") // looked up from IAM when left out
                .credentials(Credentials.accessKey(accessKeyId, secretAccessKey))
                .build();
        CceClient cce = CceClient.builder().region("cn-north-4").build(); // credentials as the vendor's tools find them
        AckClient ack = AckClient.builder().region("cn-hangzhou").build();
        // endregion
        assertThat(css).isNotNull();
        css.close();
        cce.close();
        ack.close();
    }

    @Test
    void css(CloudSimulator cloud, CssClient css, @TempDir Path folder) {
        String clusterId = cloud.css().addCluster(c -> c.version("7.6.2")).id();
        Path tokenFile = folder.resolve("shop.token");
        // region css
        TokenStore store = TokenStore.file(tokenFile); // written before the start is sent
        ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(css.cluster(clusterId));
        Upgrade upgrade = upgrader.start(CssImageUpgrade.toVersion("7.10.2"), store);
        UpgradeOutcome outcome = upgrade.await();
        System.out.println(outcome);
        // endregion
        assertThat(outcome).isInstanceOf(UpgradeOutcome.Succeeded.class);
        assertThat(store.load()).isPresent();
    }

    @Test
    void cce(CloudSimulator cloud, CceClient cce, @TempDir Path folder) {
        String clusterId = cloud.cce().addCluster(c -> c.name("web")).id();
        Path tokenFile = folder.resolve("web.token");
        // region cce
        TokenStore store = TokenStore.file(tokenFile);
        ClusterUpgrader<CcePlan> upgrader = ClusterUpgrader.of(cce.cluster(clusterId));
        Upgrade upgrade = upgrader.start(CceClusterUpgrade.toVersion("v1.31.6-r2"), store);
        UpgradeOutcome outcome = upgrade.await();
        if (outcome instanceof UpgradeOutcome.Succeeded) {
            upgrade.finish(); // sends the post-check, which ends the workflow
        }
        // endregion
        assertThat(outcome).isInstanceOf(UpgradeOutcome.Succeeded.class);
        assertThat(cloud.journal().count("CreatePostCheck")).isEqualTo(1);
    }

    @Test
    void ack(CloudSimulator cloud, AckClient ack, @TempDir Path folder) {
        var cluster = cloud.ack().addCluster(c -> c.version("1.31.9-aliyun.1"));
        String clusterId = cluster.id();
        String nodePoolId = cluster.nodePools().get(0).id();
        Path tokenFile = folder.resolve("api.token");
        Path poolTokenFile = folder.resolve("pool.token");
        // region ack
        ClusterUpgrader<AckPlan> upgrader = ClusterUpgrader.of(ack.cluster(clusterId));
        // First the control plane, then each node pool: each is an upgrade with a token of its own.
        upgrader.start(AckClusterUpgrade.toVersion("1.32.1-aliyun.1").withMasterOnly(true), TokenStore.file(tokenFile))
                .await()
                .orThrow();
        UpgradeOutcome.Succeeded pool = upgrader.start(
                        AckNodePoolUpgrade.of(nodePoolId), TokenStore.file(poolTokenFile))
                .await()
                .orThrow();
        // endregion
        assertThat(pool.snapshot().nodes()).isNotNull();
        assertThat(cloud.journal().count("UpgradeClusterNodepool")).isEqualTo(1);
    }

    @Test
    void theNextProcess(CloudSimulator cloud, CssClient css, @TempDir Path folder) {
        String clusterId = cloud.css().addCluster(c -> c.version("7.6.2")).id();
        TokenStore store = TokenStore.file(folder.resolve("shop.token"));
        ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(css.cluster(clusterId));
        upgrader.start(CssImageUpgrade.toVersion("7.10.2"), store);
        // region resume
        UpgradeOutcome outcome = upgrader.resume(store.load().orElseThrow(), store)
                .orThrow() // NotStarted: the service never had it, so start again with the same store
                .await();
        // endregion
        assertThat(outcome).isInstanceOf(UpgradeOutcome.Succeeded.class);
        assertThat(cloud.journal().count("UpgradeCore")).isEqualTo(1);
    }
}
