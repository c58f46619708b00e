// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.micrometer.CallMeters;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.testkit.SimulatedCloud;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.okhttp.v3_0.OkHttpTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the README and of the page on tests. */
class ReadmeSnippetsTest {
    @Test
    void theFirstClient() {
        String accessKeyId = "AK";
        String secretAccessKey = "SK";
        // region client
        CssClient css = CssClient.builder()
                .region("cn-north-4")
                .projectId("6204a5bd270343b5885144cf9c8c158d")
                .credentials(Credentials.accessKey(accessKeyId, secretAccessKey))
                .build();
        // endregion
        assertThat(css).isNotNull();
        css.close();
    }

    @Test
    @SimulatedCloud
    void theUpgradeFailsIsRetriedAndFoundAgain(CloudSimulator cloud, CssClient css, @TempDir Path folder) {
        var shop = cloud.css().addCluster(c -> c.version("7.6.2"));
        shop.script().failNode(2).once("once");
        Path file = folder.resolve("token");

        assertThat(upgrade(css, shop.id(), file, question -> question.endsWith("Is the cause mended? Retry?")))
                .contains("The service reports: once", "retry: YES");
        ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(css.cluster(shop.id()));
        TokenStore store = TokenStore.file(file);
        // region resume
        Upgrade found = upgrader.resume(store.load().orElseThrow(), store).orThrow();
        UpgradeOutcome.Succeeded success = found.await().orThrow();
        // endregion
        assertThat(success.verification()).isEqualTo(Verification.VERIFIED);
        assertThat(cloud.journal().count("UpgradeCore")).isEqualTo(1);
        assertThat(cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
        store.clear();
        // region ensure
        String state = upgrader.ensure("7.10.2", store)
                .fold(
                        alreadyThere -> "the cluster has " + alreadyThere.version(),
                        started -> started.run().await().explain(),
                        resumed -> resumed.run().await().explain());
        // endregion
        assertThat(state).contains("7.10.2");
    }

    private static String upgrade(CssClient css, String clusterId, Path tokenFile, Predicate<String> operatorConfirms) {
        // region upgrade
        ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(css.cluster(clusterId));
        TokenStore store = TokenStore.file(tokenFile); // written before the start is sent
        Upgrade upgrade = upgrader.start(CssImageUpgrade.toVersion("7.10.2"), store);
        UpgradeOutcome outcome = upgrade.await(AwaitOptions.defaults().withListener(System.out::println));
        String report = outcome.fold(
                succeeded -> "done; the cluster shows it: " + succeeded.verification(),
                failed -> failed.failure().explain(), // where, why, what is incomplete, what can be done now
                partiallyFailed -> partiallyFailed.failure().explain(),
                aborted -> "it was aborted: " + aborted,
                paused -> "it is paused: " + paused,
                stillRunning -> "still running; the watch ended: " + stillRunning.reason());
        if (outcome instanceof UpgradeOutcome.Failed failed
                && upgrade.can(UpgradeAction.RETRY).isYes()
                && operatorConfirms.test(failed.failure().explain() + "\nIs the cause mended? Retry?")) {
            upgrade.retry(); // never at once: the cause is still there
        }
        // endregion
        return report;
    }

    @Test
    @SimulatedCloud(
            leakCheck = false) // the transport is the one of the observed client, whose connections stay for a while
    void metrics(CloudSimulator cloud, CssClient css) {
        var shop = cloud.css().addCluster(c -> c.name("shop"));
        MeterRegistry meterRegistry = new SimpleMeterRegistry();
        OpenTelemetry openTelemetry = OpenTelemetry.noop();
        // region metrics
        CssClient observed = css.toBuilder()
                .callListener(CallMeters.withTimer(meterRegistry))
                .transport(OkHttpTransport.builder()
                        .callFactory(OkHttpTelemetry.create(openTelemetry)::createCallFactory)
                        .build())
                .build();
        // endregion
        assertThat(observed.cluster(shop.id()).upgradeDetail()).isEmpty();
        assertThat(meterRegistry.get("rpc.client.duration").timer().count()).isEqualTo(1);
        observed.close();
    }

    // region test
    @Test
    @SimulatedCloud
    void aFailedNodeIsRetried(CloudSimulator cloud, CssClient css) {
        var shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));
        shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");

        Upgrade upgrade = ClusterUpgrader.of(css.cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2"));

        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Failed.class); // hours of task time, in milliseconds
        upgrade.retry();
        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Succeeded.class);
        assertThat(cloud.journal().count("UpgradeCore")).isEqualTo(1);
    }
    // endregion

    @Test
    void aTestWithoutTheExtension() {
        // region clients
        try (SimulatedClients clients = SimulatedClients.start()) {
            var shop = clients.cloud().css().addCluster(c -> c.nodes(3).version("7.6.2"));
            shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");
            String taskId = shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));

            clients.clock().advance(Duration.ofHours(1));

            CssCluster cluster = clients.css().cluster(shop.id());
            assertThat(cluster.upgradeDetail().get(0).status()).isEqualTo(UpgradeTaskStatus.FAILED);
            assertThatThrownBy(() -> cluster.abortUpgradeTask(taskId)).isInstanceOf(ConflictException.class);
        }
        // endregion
    }
}
