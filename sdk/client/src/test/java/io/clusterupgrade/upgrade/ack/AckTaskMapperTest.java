// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.model.TaskType;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the mapping of ACK tasks and node pools to the common model. */
class AckTaskMapperTest {
    private static final UpgradeRecord CLUSTER = record(UpgradeKind.CLUSTER_UPGRADE);
    private static final UpgradeRecord POOL = record(UpgradeKind.NODE_POOL_UPGRADE);

    private static UpgradeRecord record(UpgradeKind kind) {
        return new UpgradeRecord(CloudService.ACK, "https://h", null, "c1", kind, Instant.EPOCH);
    }

    private static UpgradeRecord pool(@Nullable String variant, @Nullable String target) {
        return POOL.with(known -> {
            known.variant(variant);
            known.target(target);
        });
    }

    private static TaskInfo task(String json) {
        return Fixtures.decodeText(TaskInfo.class, json, ZoneOffset.ofHours(8)).value();
    }

    private static UpgradeSnapshot filled(String json, UpgradeRecord record) {
        return AckTaskMapper.fill(record.snapshot(Instant.EPOCH), task(json), record)
                .build();
    }

    @Test
    void mapsAllFieldsOfADocumentedFailure() {
        UpgradeSnapshot now = filled(Fixtures.text("ack/describe-task-info/failed.json"), CLUSTER);

        assertThat(now.taskId()).isEqualTo("T-69a58f31c02b7d0106004e7c");
        assertThat(now.state()).isEqualTo(UpgradeState.FAILED);
        assertThat(now.rawState()).isEqualTo("fail");
        assertThat(now.target()).isEqualTo("1.33.3-aliyun.1");
        assertThat(now.code()).isEqualTo("NodeUpgradeFailed");
        assertThat(now.message()).isEqualTo("1 node over the failure limit");
        assertThat(now.startedAt()).isEqualTo("2026-03-02T13:14:09Z");
        assertThat(now.endedAt()).isEqualTo("2026-03-02T13:52:40.117Z");
        assertThat(now.nodes().all()).containsExactly("i-uf6c0x91r5k2e7n4qa3z", "i-uf6c0x91r5k2e7n4qa40");
        assertThat(now.nodes().done()).containsExactly("i-uf6c0x91r5k2e7n4qa3z");
        assertThat(now.nodes().failed()).containsExactly("i-uf6c0x91r5k2e7n4qa40");
        assertThat(now.fractionDone()).hasValue(0.5);
        assertThat(now.steps()).extracting(UpgradeStep::name).containsExactly("stage 1", "stage 2", "UpgradeNodes");
        assertThat(now.currentStep())
                .isEqualTo(new UpgradeStep(
                        "UpgradeNodes",
                        UpgradeStep.State.FAILED,
                        "fail",
                        Instant.parse("2026-03-02T13:33:03Z"),
                        Instant.parse("2026-03-02T13:52:40Z"),
                        "1 of 9 nodes failed"));
    }

    @Test
    void leavesAbsentFieldsEmpty() {
        UpgradeSnapshot now = filled("{}", CLUSTER.with(known -> known.taskId("T-1")));

        assertThat(now.taskId()).isEqualTo("T-1");
        assertThat(now.state()).isEqualTo(UpgradeState.UNKNOWN);
        assertThat(now.rawState()).isEmpty();
        assertThat(now.nodes().total()).isNull();
        assertThat(now.fractionDone()).isEmpty();
        assertThat(now.steps()).isEmpty();
        assertThat(now.target()).isNull();
        assertThat(now.message()).isNull();
        assertThat(now.endedAt()).isNull();
        assertThat(now.isFound()).isTrue();
    }

    @Test
    void usesTheRecordedTargetWhenTheTaskShowsNone() {
        UpgradeSnapshot now = filled("{}", CLUSTER.with(known -> known.target("1.33.3-aliyun.1")));

        assertThat(now.target()).isEqualTo("1.33.3-aliyun.1");
    }

    @ParameterizedTest
    @CsvSource({
        "running,  RUNNING",
        "paused,   RUNNING",
        "success,  DONE",
        "fail,     FAILED",
        "failed,   FAILED",
        "timeout,  FAILED",
        "canceled, FAILED",
        "initial,  UNKNOWN",
    })
    void readsTheStatesOfStages(String state, UpgradeStep.State expected) {
        String json = "{\"current_stage\":\"DrainNodes\",\"stages\":[{\"state\":\"success\"},{\"state\":\"" + state
                + "\",\"message\":\"\"}]}";

        UpgradeStep step = filled(json, CLUSTER).steps().get(1);

        assertThat(step.state()).isEqualTo(expected);
        assertThat(step.message()).isNull();
        boolean isCurrent = expected == UpgradeStep.State.RUNNING || expected == UpgradeStep.State.FAILED;
        assertThat(step.name()).isEqualTo(isCurrent ? "DrainNodes" : "stage 2");
    }

    @Test
    void hasNoEndWhileItIsPaused() {
        assertThat(filled("{\"state\":\"paused\",\"updated\":\"2026-03-02T21:52:40+08:00\"}", CLUSTER)
                        .endedAt())
                .isNull();
    }

    @Test
    void countsOnlyNodesThatHaveAName() {
        UpgradeSnapshot now = filled(
                "{\"task_result\":[{\"data\":\"i-1\",\"status\":\"initial\"},{\"status\":\"success\"}]}", CLUSTER);

        assertThat(now.nodes().remaining()).containsExactly("i-1");
        assertThat(now.nodes().total()).isEqualTo(1);
    }

    @Test
    void knowsTheKindsOfThePlans() {
        assertThat(AckTaskMapper.kind(TaskType.CLUSTER_UPGRADE)).isEqualTo(UpgradeKind.CLUSTER_UPGRADE);
        assertThat(AckTaskMapper.kind(TaskType.of("nodePool_upgrade"))).isEqualTo(UpgradeKind.NODE_POOL_UPGRADE);
        assertThat(AckTaskMapper.kind(TaskType.CLUSTER_ADDON_UPGRADE)).isNull();
        assertThat(AckTaskMapper.kind(TaskType.ABSENT)).isNull();
    }

    @Test
    void readsTheTargetOfAPoolAsFarAsTheTaskShowsIt() {
        String json =
                "{\"parameters\":{\"kubernetes_version\":\"1.33\",\"image_id\":\"\",\"runtime_version\":\"2.0\"}}";

        assertThat(filled(json, pool("kubernetes_version", "1.33")).target()).isEqualTo("1.33");
        assertThat(filled(json, pool("kubernetes_version,runtime_version,node_names", "1.33,2.0"))
                        .target())
                .isEqualTo("1.33,2.0");
        assertThat(filled(json, pool("kubernetes_version,image_id", "1.33,m-1")).target())
                .isNull();
        assertThat(filled(json, pool(null, null)).target()).isNull();
        UpgradeRecord attached = POOL.with(known -> AckPoolTarget.put(known, task(json)));
        assertThat(attached.variant()).isEqualTo("kubernetes_version,runtime_version");
        assertThat(attached.target()).isEqualTo("1.33,2.0");
        assertThat(POOL.with(known -> AckPoolTarget.put(known, task("{}"))).variant())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "kubernetes_version,                    1.32.1-aliyun.1,                  VERIFIED",
        "kubernetes_version,                    1.33.3-aliyun.1,                  NOT_YET",
        "image_id,                              aliyun_3_x64_20G_alibase_20260115.vhd, VERIFIED",
        "image_id,                              other,                            NOT_YET",
        "'kubernetes_version,image_id',         '1.32.1-aliyun.1,other',          NOT_YET",
        "'kubernetes_version,node_names',       1.32.1-aliyun.1,                  UNCHECKED",
        ",                                      1.32.1-aliyun.1,                  UNCHECKED",
        "kubernetes_version,                    ,                                 UNCHECKED",
    })
    void comparesAPoolWithItsTarget(@Nullable String parts, @Nullable String target, Verification expected) {
        NodePool shown = Fixtures.decode(NodePool.class, "ack/describe-cluster-node-pool-detail/all-fields.json")
                .value();

        assertThat(AckPoolTarget.compare(shown, pool(parts, target))).isEqualTo(expected);
    }

    @Test
    void isUncheckedWhenAPoolDoesNotShowTheTarget() {
        NodePool silent =
                Fixtures.decodeText(NodePool.class, "{}", ZoneOffset.UTC).value();

        assertThat(AckPoolTarget.compare(silent, pool("kubernetes_version", "1.33")))
                .isEqualTo(Verification.UNCHECKED);
    }
}
