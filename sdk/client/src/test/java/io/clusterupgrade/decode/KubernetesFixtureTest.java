// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.model.UpgradeStatus;
import io.clusterupgrade.ack.model.UpgradeStep;
import io.clusterupgrade.ack.model.UpgradeTaskProgress;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.request.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesFixtureTest {
    @Test
    void readsTheDocumentedCceTask() {
        DecodeResult<UpgradeTask> decoded =
                Fixtures.decode(UpgradeTask.class, "cce/show-upgrade-cluster-task/documented.json");

        UpgradeTask task = decoded.value();
        assertThat(decoded.warnings()).isEmpty();
        assertThat(task.kind()).isEqualTo("UpgradeTask");
        assertThat(task.apiVersion()).isEqualTo("v3");
        assertThat(task.metadata().uid()).isEqualTo("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
        assertThat(task.metadata().creationTimestamp()).isEqualTo(Instant.parse("2022-12-16T05:40:20.75671Z"));
        assertThat(task.metadata().updateTimestamp()).isEqualTo(Instant.parse("2022-12-16T05:40:20.756712Z"));
        assertThat(task.spec().version()).isEqualTo("v1.19.16-r4");
        assertThat(task.spec().targetVersion()).isEqualTo("v1.23.5-r0");
        assertThat(task.spec().items()).isNull();
        assertThat(task.status().phase()).isEqualTo(UpgradeTaskPhase.INIT);
        assertThat(task.status().progress()).isEqualTo(new BigDecimal("0.00"));
        assertThat(task.status().completionTime()).isEqualTo(Instant.parse("2022-12-16T05:40:20.756712Z"));
    }

    @Test
    void readsAllFourStatesOfTheListSample() {
        List<UpgradeTask> tasks =
                JsonValue.of(Fixtures.text("cce/list-upgrade-cluster-tasks/four-states.json"))
                        .at("/items")
                        .asList()
                        .stream()
                        .map(item -> Fixtures.decodeText(
                                        UpgradeTask.class, JsonValue.from(item).raw(), ZoneOffset.UTC)
                                .value())
                        .toList();

        assertThat(tasks)
                .extracting(task -> task.status().phase())
                .containsExactly(
                        UpgradeTaskPhase.RUNNING,
                        UpgradeTaskPhase.PAUSE,
                        UpgradeTaskPhase.FAILED,
                        UpgradeTaskPhase.SUCCESS);
        JsonValue items = tasks.get(0).spec().items();
        assertThat(items).isNotNull();
        assertThat(items.asMap()).containsEntry("master-upgrade", Map.of("status", "Running"));
        assertThat(tasks.get(0).metadata().creationTimestamp()).isEqualTo(Instant.parse("2025-03-04T02:00:00Z"));
        assertThat(tasks.get(1).metadata().creationTimestamp())
                .isEqualTo(Instant.parse("2025-02-11T18:30:09.000000007Z"));
        assertThat(tasks.get(1).spec().version()).isNull();
        assertThat(tasks.get(1).status().completionTime()).isNull();
        assertThat(tasks.get(3).spec().items()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "documented.json, running, prechecking",
        "documented.xml, running, prechecking",
        "prechecking.json, running, prechecking",
        "upgrading-extra-keys.json, running, upgrading",
        "paused.json, pause, pause",
        "paused.xml, pause, pause",
        "paused-without-root.xml, pause, pause",
        "success.json, success, success",
        "failed.json, fail, upgrading"
    })
    void readsEveryAckSampleInBothForms(String name, String status, String step) {
        DecodeResult<GetUpgradeStatus> decoded =
                Fixtures.decode(GetUpgradeStatus.class, "ack/get-upgrade-status/" + name);

        assertThat(decoded.warnings()).isEmpty();
        assertThat(decoded.value().status()).isEqualTo(UpgradeStatus.of(status));
        assertThat(decoded.value().status().isKnown()).isTrue();
        assertThat(decoded.value().upgradeStep()).isEqualTo(UpgradeStep.of(step));
        assertThat(decoded.value().precheckReportId()).hasSize(32);
        assertThat(decoded.value().upgradeTask().message()).isNotEmpty();
    }

    @Test
    void readsXmlLikeItsJson() {
        GetUpgradeStatus json = Fixtures.decode(GetUpgradeStatus.class, "ack/get-upgrade-status/documented.json")
                .value();
        GetUpgradeStatus xml = Fixtures.decode(GetUpgradeStatus.class, "ack/get-upgrade-status/documented.xml")
                .value();

        assertThat(xml).isEqualTo(json);
    }

    @Test
    void readsTheMembersThatAreNotDocumented() {
        GetUpgradeStatus status = Fixtures.decode(
                        GetUpgradeStatus.class, "ack/get-upgrade-status/upgrading-extra-keys.json")
                .value();

        assertThat(status.errorMessage()).isNull();
        assertThat(status.upgradeTask().retries()).isZero();
        assertThat(status.upgradeTask().createdAt()).isEqualTo(Instant.parse("2026-03-02T13:14:09Z"));
        assertThat(status.upgradeTask().finishedAt()).isNull();
        UpgradeTaskProgress progress = status.upgradeTask().upgradeStatus();
        assertThat(progress).isNotNull();
        assertThat(progress.phase()).isEqualTo("Nodes");
        assertThat(progress.total()).isEqualTo(9);
        assertThat(progress.succeeded()).isEqualTo(3);
        assertThat(progress.failed()).isZero();
        assertThat(progress.canceled()).isFalse();
        assertThat(progress.events()).isEmpty();
    }
}
