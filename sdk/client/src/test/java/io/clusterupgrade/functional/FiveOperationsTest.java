// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.model.UpgradeStatus;
import io.clusterupgrade.ack.model.UpgradeStep;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.UpgradeStepStatus;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the five documented calls, signed and over HTTP. */
class FiveOperationsTest {
    private final CloudSimulator cloud = CloudSimulator.start();
    private final CssClient css = Clients.css(cloud).build();
    private final CceClient cce = Clients.cce(cloud).build();
    private final AckClient ack = Clients.ack(cloud).build();

    @AfterEach
    void close() {
        css.close();
        cce.close();
        ack.close();
        cloud.close();
        assertThat(cloud.journal().calls()).allMatch(RecordedCall::authenticated);
    }

    @Test
    void retriesAFailedUpgrade() {
        var shop = cloud.css().addCluster(c -> c.name("shop").nodes(3).version("7.6.2"));
        shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");
        Instant begin = cloud.clock().instant();
        String taskId = shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
        CssCluster cluster = css.cluster(shop.id());

        GetUpgradeDetailInfo running = cluster.upgradeDetail().get(0);
        assertThat(running.id()).isEqualTo(taskId);
        assertThat(running.startTime()).isEqualTo(begin);
        assertThat(running.status()).isEqualTo(UpgradeTaskStatus.RUNNING);
        assertThat(running.imageInfo().datastoreVersion()).isEqualTo("7.10.2");
        assertThat(running.currentNodeDetail().get(0).status()).isEqualTo(UpgradeStepStatus.RUNNING);

        cloud.clock().advance(Duration.ofHours(1));
        GetUpgradeDetailInfo failed = cluster.upgradeDetail().get(0);
        assertThat(failed.status()).isEqualTo(UpgradeTaskStatus.FAILED);
        assertThat(failed.completedNodes()).containsExactly(failed.totalNodes().get(0));
        assertThat(failed.currentNodeName()).isEqualTo(failed.totalNodes().get(1));
        assertThat(failed.failMessage()).isEqualTo("Shard relocation exceeded the time limit.");

        cluster.retryUpgradeTask(taskId);
        cloud.clock().advance(Duration.ofHours(1));
        GetUpgradeDetailInfo done = cluster.upgradeDetail().get(0);
        assertThat(done.status()).isEqualTo(UpgradeTaskStatus.SUCCESS);
        assertThat(done.executeTimes()).isEqualTo(2);
        assertThat(done.endTime()).isNotNull();
        assertThat(cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
    }

    @Test
    void sendsAnAbortAsAQueryAndRejectsItAsDocumented() {
        var logs = cloud.css().addCluster(c -> c.name("logs"));
        logs.script().failNode(2).atStep(0).times(2).message("no");
        String same = logs.startUpgrade(upgrade -> upgrade.sameVersion());
        CssCluster cluster = css.cluster(logs.id());

        assertThatThrownBy(() -> cluster.abortUpgradeTask(same))
                .isInstanceOf(ConflictException.class)
                .hasMessageStartingWith("CSS.RetryUpgradeTask failed: 400 CSS.5090 ");
        cloud.clock().advance(Duration.ofHours(2));
        cluster.abortUpgradeTask(same);

        assertThat(cloud.journal().calls("RetryUpgradeTask"))
                .extracting(RecordedCall::query)
                .containsOnly("retry_mode=abort");
        String cross = logs.startUpgrade(upgrade -> upgrade.crossVersion("8.1.0"));
        cloud.clock().advance(Duration.ofHours(2));
        assertThatThrownBy(() -> cluster.abortUpgradeTask(cross))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("CSS.5140");
        assertThatThrownBy(() -> cluster.retryUpgradeTask("no-such-task"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("CSS.0082");
    }

    @Test
    void listsAnAzSwitchoverUnderItsOwnMode() {
        var news = cloud.css().addCluster(c -> c.name("news").nodes(4).zone("cn-south-1c"));
        news.startAzMigration(change -> change.adding("cn-south-1e"));
        CssCluster cluster = css.cluster(news.id());

        assertThat(cluster.upgradeDetail()).isEmpty();
        GetUpgradeDetailInfo task =
                cluster.upgradeDetail(ActionMode.AZ_MIGRATION).get(0);
        assertThat(task.imageInfo()).isNull();
        assertThat(task.migrateParam().targetAz()).containsExactly("cn-south-1c", "cn-south-1e");
        assertThat(task.finalAzInfoMap().nodesByAz())
                .containsOnlyKeys("cn-south-1c", "cn-south-1e")
                .allSatisfy((az, nodes) -> assertThat(nodes).hasSize(2));
    }

    @Test
    void readsAllPagesByOffset() {
        var busy = cloud.css().addCluster(c -> c.name("busy").nodes(1));
        List<String> ids = IntStream.range(0, 23)
                .mapToObj(i -> {
                    String id = busy.startUpgrade(upgrade -> upgrade.sameVersion());
                    cloud.clock().advance(Duration.ofHours(1));
                    return id;
                })
                .toList();
        CssCluster cluster = css.cluster(busy.id());

        assertThat(cluster.upgradeDetail())
                .extracting(GetUpgradeDetailInfo::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(cloud.journal().calls("UpgradeDetail"))
                .extracting(RecordedCall::query)
                .containsExactly("offset=1&limit=100");

        cloud.journal().clear();
        UpgradeDetailRequest byTen = UpgradeDetailRequest.builder(busy.id())
                .limit(10)
                .offsetSentAsStart()
                .build();
        assertThat(cluster.upgradeDetail(byTen))
                .extracting(GetUpgradeDetailInfo::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(cloud.journal().calls("UpgradeDetail"))
                .extracting(RecordedCall::query)
                .containsExactly("start=1&limit=10", "start=11&limit=10", "start=21&limit=10");

        UpgradeDetailRequest second = UpgradeDetailRequest.builder(busy.id())
                .offset(2)
                .limit(1)
                .actionMode(ActionMode.UPGRADING)
                .build();
        assertThat(cluster.upgradeDetailPage(second).detailList()).hasSize(1);
    }

    @Test
    void runsACceTaskFromInitToSuccess() {
        var web = cloud.cce().addCluster(c -> c.name("web").version("v1.29.13-r10"));
        String taskId = web.startUpgrade(upgrade -> upgrade.targetVersion("v1.31.6-r2"));

        UpgradeTask first = cce.cluster(web.id()).showUpgradeClusterTask(taskId);
        cloud.clock().advance(Duration.ofMinutes(10));
        UpgradeTask middle = cce.cluster(web.id()).showUpgradeClusterTask(taskId);
        cloud.clock().advance(Duration.ofHours(1));
        UpgradeTask last = cce.cluster(web.id()).showUpgradeClusterTask(taskId);

        assertThat(first.status().phase()).isEqualTo(UpgradeTaskPhase.INIT);
        assertThat(first.metadata().uid()).isEqualTo(taskId);
        assertThat(first.spec().version()).isEqualTo("v1.29.13-r10");
        assertThat(first.spec().targetVersion()).isEqualTo("v1.31.6-r2");
        assertThat(middle.status().phase()).isEqualTo(UpgradeTaskPhase.RUNNING);
        assertThat(middle.status().progress()).isBetween(new BigDecimal("0.01"), new BigDecimal("0.99"));
        assertThat(last.status().phase()).isEqualTo(UpgradeTaskPhase.SUCCESS);
        assertThat(last.status().progress()).isEqualTo(new BigDecimal("1.00"));
        assertThatThrownBy(() -> cce.cluster(web.id()).showUpgradeClusterTask("no-such-task"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("CCE.ShowUpgradeClusterTask failed: 404 CCE.01404001 ");
    }

    @Test
    void runsAnAckUpgradeFromPrecheckingToSuccessInBothForms() {
        var api = cloud.ack().addCluster(c -> c.name("api").olderDeployment());
        assertThat(ack.cluster(api.id()).getUpgradeStatus().status().isAbsent()).isTrue();
        api.startUpgrade(upgrade -> upgrade.nextVersion("1.33.3-aliyun.1"));

        GetUpgradeStatus json = ack.cluster(api.id()).getUpgradeStatus();
        GetUpgradeStatus xml = ack.cluster(api.id())
                .with(RequestOptions.none().withHeader("Accept", "application/xml"))
                .getUpgradeStatus();
        cloud.clock().advance(Duration.ofHours(1));
        GetUpgradeStatus last = ack.cluster(api.id()).getUpgradeStatus();

        assertThat(json.upgradeStep()).isEqualTo(UpgradeStep.PRECHECKING);
        assertThat(json.status()).isEqualTo(UpgradeStatus.RUNNING);
        assertThat(xml).isEqualTo(json);
        assertThat(last.status()).isEqualTo(UpgradeStatus.SUCCESS);
    }

    @Test
    void returnsTheMetadataOfTheResponseWithTheValue() {
        var shop = cloud.css().addCluster(c -> c.name("shop"));

        var response = css.call(
                CssOperations.UPGRADE_DETAIL,
                UpgradeDetailRequest.builder(shop.id()).build());
        var later = css.callAsync(
                        CssOperations.UPGRADE_DETAIL,
                        UpgradeDetailRequest.builder(shop.id()).build())
                .join();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.requestId()).isNotBlank();
        assertThat(response.attempts()).isEqualTo(1);
        assertThat(response.headers()).containsKey("x-request-id");
        assertThat(response.rawBody()).contains("\"detailList\"");
        assertThat(response.warnings()).isEmpty();
        assertThat(later.value()).isEqualTo(response.value());
        assertThat(cloud.journal().calls().get(0).query()).isEmpty();
    }
}
