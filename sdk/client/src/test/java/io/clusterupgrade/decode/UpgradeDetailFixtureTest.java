// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.model.CurrentNodeDetail;
import io.clusterupgrade.css.model.FinalAzInfoMap;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.MigrateParam;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.model.UpgradeStepStatus;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeDetailFixtureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "documented-upgrade",
                "documented-az-switchover",
                "running-two-at-once",
                "failed-after-retries",
                "finished-cross-version",
                "az-addition",
                "no-task"
            })
    void readsEverySampleWithoutAReport(String name) {
        assertThat(decode(name).warnings()).isEmpty();
    }

    @Test
    void readsTheDocumentedUpgradeToTheLastField() {
        UpgradeDetailPage page = decode("documented-upgrade").value();

        assertThat(page.totalSize()).isEqualTo(1);
        GetUpgradeDetailInfo task = page.detailList().get(0);
        assertThat(task.id()).isEqualTo("b7ac4c5b-3bda-4feb-a303-eb80f4bce986");
        assertThat(task.startTime()).isEqualTo(Instant.parse("2023-01-05T02:23:39Z"));
        assertThat(task.endTime()).isNull();
        assertThat(task.status()).isEqualTo(UpgradeTaskStatus.RUNNING);
        assertThat(task.agencyName()).isEqualTo("css_test_agency");
        GetTargetImageIdDetail image = task.imageInfo();
        assertThat(image).isNotNull();
        assertThat(image.id()).isEqualTo("439b5d30-5968-45df-b088-d030a858522d");
        assertThat(image.displayName()).isEqualTo("7.10.2_22.5.1_1230");
        assertThat(image.imageDesc()).startsWith("The latest image of version 7.10.2");
        assertThat(image.datastoreType()).isEqualTo("elasticsearch");
        assertThat(image.datastoreVersion()).isEqualTo("7.10.2");
        assertThat(image.priority()).isEqualTo(16);
        assertThat(task.totalNodes())
                .containsExactly("css-test-ess-esn-1-1", "css-test-ess-esn-2-1", "css-test-ess-esn-3-1");
        assertThat(task.completedNodes()).isEmpty();
        assertThat(task.currentNodeName()).isEqualTo("css-test-ess-esn-1-1");
        assertThat(task.executeTimes()).isEqualTo(1);
        assertThat(task.migrateParam()).isNull();
        assertThat(task.finalAzInfoMap()).isNull();
        assertThat(task.batchSize()).isNull();
        assertThat(task.currentBatchNodes()).isEmpty();
        assertThat(task.failMessage()).isNull();
        assertThat(task.currentNodeDetail()).hasSize(2);
        CurrentNodeDetail first = task.currentNodeDetail().get(0);
        assertThat(first.order()).isZero();
        assertThat(first.name()).isEqualTo("Data migration");
        assertThat(first.status()).isEqualTo(UpgradeStepStatus.SUCCESS);
        assertThat(first.desc()).contains("exclude command");
        assertThat(first.beginTime()).isEqualTo(Instant.parse("2023-01-05T02:23:42Z"));
        assertThat(first.endTime()).isEqualTo(Instant.parse("2023-01-05T02:29:51Z"));
        CurrentNodeDetail last = task.currentNodeDetail().get(1);
        assertThat(last.order()).isEqualTo(12);
        assertThat(last.status()).isEqualTo(UpgradeStepStatus.WAITING);
        assertThat(last.beginTime()).isNull();
        assertThat(last.endTime()).isNull();
    }

    @Test
    void readsTheDocumentedAzSwitchover() {
        GetUpgradeDetailInfo task =
                decode("documented-az-switchover").value().detailList().get(0);

        assertThat(task.imageInfo()).isNull();
        assertThat(task.completedNodes()).containsExactly("css-test-ess-esn-2-1");
        assertThat(task.migrateParam())
                .isEqualTo(new MigrateParam("ess", "az_migrate", List.of("cn-north-4a"), List.of("cn-north-4c")));
        assertThat(task.finalAzInfoMap())
                .isEqualTo(new FinalAzInfoMap(Map.of(
                        "cn-north-4c",
                        List.of("css-test-ess-esn-2-1", "css-test-ess-esn-1-1", "css-test-ess-esn-3-1"))));
    }

    @Test
    void readsCommaListsInsideJsonInsideATextInOrder() {
        GetUpgradeDetailInfo task = decode("az-addition").value().detailList().get(0);

        assertThat(task.migrateParam())
                .isEqualTo(new MigrateParam(
                        "all", "multi_az_change", List.of("cn-south-1c"), List.of("cn-south-1c", "cn-south-1e")));
        assertThat(task.finalAzInfoMap()).isNotNull();
        assertThat(task.finalAzInfoMap().nodesByAz())
                .containsExactly(
                        Map.entry("cn-south-1c", List.of("news-ess-esn-1-1", "news-ess-esn-3-1")),
                        Map.entry("cn-south-1e", List.of("news-ess-esn-2-1", "news-ess-esn-4-1")));
    }

    @Test
    void readsFailuresRetriesAndTwoTasks() {
        List<GetUpgradeDetailInfo> tasks =
                decode("failed-after-retries").value().detailList();

        assertThat(tasks)
                .extracting(GetUpgradeDetailInfo::status)
                .containsExactly(UpgradeTaskStatus.FAILED, UpgradeTaskStatus.PARTIAL_FAILED);
        assertThat(tasks.get(0).executeTimes()).isEqualTo(4);
        assertThat(tasks.get(0).failMessage()).isEqualTo("Shard relocation exceeded the time limit.");
        assertThat(tasks.get(0).currentBatchNodes()).containsExactly("logs-ess-esn-1-1");
        assertThat(tasks.get(1).imageInfo()).isNull();
        assertThat(tasks.get(1).currentNodeName()).isNull();
        assertThat(tasks.get(1).currentNodeDetail()).isEmpty();
    }

    @Test
    void readsTwoNodesAtOnceAndAFinishedTask() {
        GetUpgradeDetailInfo two =
                decode("running-two-at-once").value().detailList().get(0);
        GetUpgradeDetailInfo finished =
                decode("finished-cross-version").value().detailList().get(0);

        assertThat(two.batchSize()).isEqualTo(2);
        assertThat(two.currentBatchNodes()).containsExactly("shop-ess-esn-1-1", "shop-ess-esn-2-1");
        assertThat(two.currentNodeDetail()).extracting(CurrentNodeDetail::order).containsExactly(0, 4, 12);
        assertThat(finished.endTime()).isEqualTo(Instant.parse("2026-01-01T03:17:46Z"));
        assertThat(finished.completedNodes()).hasSize(3);
    }

    private static DecodeResult<UpgradeDetailPage> decode(String name) {
        return Fixtures.decode(UpgradeDetailPage.class, "css/upgrade-detail/" + name + ".json");
    }
}
