// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.micrometer.CallMeters;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.RequestOptions;
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
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.okhttp.v3_0.OkHttpTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The Java blocks of the README, word for word, so that they compile; {@link ReadmeTest} runs and compares them. */
final class ReadmeSnippets {
    private ReadmeSnippets() {}

    static CssClient firstClient(String accessKeyId, String secretAccessKey) {
        CssClient css = CssClient.builder()
                .region("cn-north-4")
                .projectId("6204a5bd270343b5885144cf9c8c158d")
                .credentials(Credentials.accessKey(accessKeyId, secretAccessKey))
                .build();
        return css;
    }

    static String upgrade(CssClient css, String clusterId, Path tokenFile, Predicate<String> operatorConfirms) {
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
        return report;
    }

    static UpgradeOutcome.Succeeded resume(ClusterUpgrader<CssPlan> upgrader, TokenStore store) {
        Upgrade found = upgrader.resume(store.load().orElseThrow(), store).orThrow();
        UpgradeOutcome.Succeeded success = found.await().orThrow();
        return success;
    }

    static String ensure(ClusterUpgrader<CssPlan> upgrader, TokenStore store) {
        String state = upgrader.ensure("7.10.2", store)
                .fold(
                        alreadyThere -> "the cluster has " + alreadyThere.version(),
                        started -> started.run().await().explain(),
                        resumed -> resumed.run().await().explain());
        return state;
    }

    static void cce(CceClient cce, String clusterId, String taskId) {
        UpgradeTask task = cce.cluster(clusterId).showUpgradeClusterTask(taskId);
        System.out.println(task.status().phase() + " " + task.status().progress());
    }

    static ApiResponse<UpgradeTask> call(CceClient cce, String clusterId, String taskId) {
        ShowUpgradeClusterTaskRequest request = new ShowUpgradeClusterTaskRequest(clusterId, taskId);
        ApiResponse<UpgradeTask> response = cce.call(CceOperations.SHOW_UPGRADE_CLUSTER_TASK, request);
        return response;
    }

    static List<GetUpgradeDetailInfo> options(CssClient css, String clusterId) {
        RequestOptions quick =
                RequestOptions.none().withCallTimeout(Duration.ofSeconds(5)).withMaxAttempts(1);
        List<GetUpgradeDetailInfo> tasks = css.cluster(clusterId).with(quick).upgradeDetail();
        return tasks;
    }

    static CssClient observed(CssClient css, MeterRegistry meterRegistry, OpenTelemetry openTelemetry) {
        CssClient observed = css.toBuilder()
                .callListener(CallMeters.withTimer(meterRegistry))
                .transport(OkHttpTransport.builder()
                        .callFactory(OkHttpTelemetry.create(openTelemetry)::createCallFactory)
                        .build())
                .build();
        return observed;
    }

    static List<Credentials> credentials(
            String accessKeyId, String secretAccessKey, String securityToken, String iamOrBearerToken) {
        Credentials keys = Credentials.accessKey(accessKeyId, secretAccessKey);
        Credentials temporary = Credentials.session(accessKeyId, secretAccessKey, securityToken);
        Credentials token = Credentials.token(iamOrBearerToken);
        return List.of(keys, temporary, token);
    }

    static void simulator() {
        try (SimulatedClients clients = SimulatedClients.start()) {
            var shop = clients.cloud().css().addCluster(c -> c.nodes(3).version("7.6.2"));
            shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");
            String taskId = shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));

            clients.clock().advance(Duration.ofHours(1));

            CssCluster cluster = clients.css().cluster(shop.id());
            assertThat(cluster.upgradeDetail().get(0).status()).isEqualTo(UpgradeTaskStatus.FAILED);
            assertThatThrownBy(() -> cluster.abortUpgradeTask(taskId)).isInstanceOf(ConflictException.class);
        }
    }

    /** {@link ReadmeTest} extends it, so that it runs. */
    abstract static class WithJunit {
        @Test
        @SimulatedCloud
        void aFailedNodeIsRetried(CloudSimulator cloud, CssClient css) {
            var shop = cloud.css().addCluster(c -> c.nodes(3).version("7.6.2"));
            shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");

            Upgrade upgrade = ClusterUpgrader.of(css.cluster(shop.id())).start(CssImageUpgrade.toVersion("7.10.2"));

            assertThat(upgrade.await())
                    .isInstanceOf(UpgradeOutcome.Failed.class); // hours of task time, in milliseconds
            upgrade.retry();
            assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Succeeded.class);
            assertThat(cloud.journal().count("UpgradeCore")).isEqualTo(1);
        }
    }
}
