// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceCalls.CLUSTER;
import static io.clusterupgrade.cce.CceFixtures.at;
import static io.clusterupgrade.cce.CceFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clusterupgrade.cce.model.AddonCheck;
import io.clusterupgrade.cce.model.ClusterCondition;
import io.clusterupgrade.cce.model.ConditionStatus;
import io.clusterupgrade.cce.model.LineStatus;
import io.clusterupgrade.cce.model.NodeInfo;
import io.clusterupgrade.cce.model.NodePoolCondition;
import io.clusterupgrade.cce.model.NodePoolPhase;
import io.clusterupgrade.cce.model.NodePoolStatus;
import io.clusterupgrade.cce.model.NodeStageStatus;
import io.clusterupgrade.cce.model.NodeStatus;
import io.clusterupgrade.cce.model.PrecheckStatus;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.cce.model.WorkFlowList;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.CannedTransport;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads responses about which the documents disagree, or in which the service deviates from them. */
class CceOddShapesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n", "{}", "{\"jobid\":\"j-1\"}"})
    void anOperationWithoutAResponseAcceptsAnObjectWithoutAnError(String body) {
        for (Consumer<CceCluster> call : Stream.<Consumer<CceCluster>>of(
                        CceCluster::pauseUpgradeClusterTask,
                        CceCluster::continueUpgradeClusterTask,
                        CceCluster::retryUpgradeClusterTask)
                .toList()) {
            CannedTransport transport = new CannedTransport().response(body);
            call.accept(CceCalls.client(transport).cluster(CLUSTER));
            assertThat(transport.calls()).hasSize(1);
        }
    }

    @Test
    void aWorkflowIsCreatedWithStatus201() {
        CannedTransport transport = new CannedTransport().response(201, "{\"metadata\":{\"uid\":\"w-1\"}}");

        assertThat(CceCalls.client(transport)
                        .cluster(CLUSTER)
                        .workFlows()
                        .createUpgradeWorkFlow("", "v1.31")
                        .metadata()
                        .uid())
                .isEqualTo("w-1");
        assertThat(CceOperations.WorkFlows.CREATE_UPGRADE_WORK_FLOW.successStatus())
                .isEqualTo(201);
    }

    @Test
    void workflowsAreAnArrayAnObjectOrNothing() {
        assertThat(read(WorkFlowList.class, "{\"items\":null}").items()).isEmpty();
        assertThat(read(WorkFlowList.class, "{\"items\":[]}").items()).isEmpty();
        assertThat(read(WorkFlowList.class, "{\"items\":{\"kind\":\"WorkFlowTask\"}}")
                        .items())
                .hasSize(1);
        assertThat(read(WorkFlowList.class, "{\"items\":[{},{}]}").items()).hasSize(2);
    }

    @Test
    void criticalIsABooleanOrAText() {
        assertThat(read(LineStatus.class, "{\"critical\":true}").critical()).isTrue();
        assertThat(read(LineStatus.class, "{\"critical\":\"true\"}").critical()).isTrue();
        assertThat(read(LineStatus.class, "{\"critical\":\"false\"}").critical())
                .isFalse();
        assertThat(read(LineStatus.class, "{\"critical\":\"\"}").critical()).isNull();
        assertThat(read(LineStatus.class, "{}").startPoint().taskType().isAbsent())
                .isTrue();
    }

    @Test
    void stagesOfATaskAreAnObjectOrAnArray() {
        assertThat(read(UpgradeTask.class, "{\"spec\":{\"items\":[{\"name\":\"a\"}]}}")
                        .spec()
                        .items()
                        .isList())
                .isTrue();
        assertThat(read(UpgradeTask.class, "{\"spec\":{\"items\":{\"a\":{}}}}")
                        .spec()
                        .items()
                        .isObject())
                .isTrue();
    }

    @Test
    void theStatusOfAStartedAddonCheckKeepsEitherShape() {
        assertThat(read(AddonCheck.class, "{\"status\":{\"phase\":\"Init\",\"itemsStatus\":[]}}")
                        .status()
                        .at("/phase")
                        .asText())
                .isEqualTo("Init");
        assertThat(read(AddonCheck.class, "{\"status\":{\"items\":[{\"metadata\":{\"taskID\":\"t\"}}]}}")
                        .status()
                        .at("/items/0/metadata/taskID")
                        .asText())
                .isEqualTo("t");
        assertThat(read(AddonCheck.class, "{}").status()).isNull();
    }

    @Test
    void aNodeInATextLosesThatMemberOnly() {
        DecodeResult<NodeStageStatus> stage = Fixtures.decodeText(
                NodeStageStatus.class,
                "{\"nodeInfo\":\"web-03\",\"itemsStatus\":[{\"name\":\"NodeReadyCheck\"}]}",
                ZoneOffset.UTC);

        assertThat(stage.value().nodeInfo()).isEqualTo(new NodeInfo(null, null, null, null));
        assertThat(stage.value().itemsStatus()).hasSize(1);
        assertThat(stage.warnings()).hasSize(1);
    }

    @Test
    void readsTimesInEveryForm() {
        assertThat(read(PrecheckStatus.class, "{\"expireTimeStamp\":\"2025-03-05 08:43:57 +0800 CST\"}")
                        .expireTimeStamp())
                .isEqualTo(at("2025-03-05T00:43:57Z"));
        assertThat(read(PrecheckStatus.class, "{\"expireTimeStamp\":\"2025-03-05T08:43:57+08:00\"}")
                        .expireTimeStamp())
                .isEqualTo(at("2025-03-05T00:43:57Z"));
        assertThat(read(PrecheckStatus.class, "{\"expireTimeStamp\":\"2025-03-05\"}")
                        .expireTimeStamp())
                .isEqualTo(at("2025-03-05T00:00:00Z"));
        assertThat(read(PrecheckStatus.class, "{\"expireTimeStamp\":\"0001-01-01 00:00:00 +0000 UTC\"}")
                        .expireTimeStamp())
                .isNull();
        assertThat(read(PrecheckStatus.class, "{\"expireTimeStamp\":\"\"}").expireTimeStamp())
                .isNull();
    }

    @Test
    void theNamesOfJobsDifferFromObjectToObject() {
        assertThat(read(NodePoolStatus.class, "{\"jobId\":\"a\",\"phase\":\"\"}"))
                .extracting(NodePoolStatus::jobId, NodePoolStatus::phase)
                .containsExactly("a", NodePoolPhase.ABSENT);
        assertThat(read(NodeStatus.class, "{\"jobID\":\"b\"}").jobId()).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"True\"', True",
        "'\"true\"', True",
        "'\" False \"', False",
        "'\"Unknown\"', Unknown",
        "true, True",
        "false, False",
        "'\"UNBOUND\"', UNBOUND",
        "'\"\"', ''",
        "null, ''"
    })
    void aConditionKeepsTheTextOfItsStatus(String json, String status) {
        ConditionStatus expected = ConditionStatus.of(status);

        assertThat(read(ClusterCondition.class, "{\"status\":" + json + "}").status())
                .isEqualTo(expected);
        assertThat(read(NodePoolCondition.class, "{\"status\":" + json + "}").status())
                .isEqualTo(expected);
    }

    @Test
    void aBooleanConditionIsAConstant() {
        assertThat(read(ClusterCondition.class, "{\"status\":true}").status()).isSameAs(ConditionStatus.TRUE);
        assertThat(read(ClusterCondition.class, "{}").status()).isSameAs(ConditionStatus.ABSENT);
        assertThat(ConditionStatus.of("UNBOUND").isKnown()).isFalse();
    }

    @Test
    void readsTheTimesOfAConditionUnderTheNamesOfKubernetes() {
        String theirs = "{\"lastProbeTime\":\"2025-03-05T08:43:57Z\",\"lastTransitTime\":\"2025-03-04T08:43:57Z\"}";
        String kubernetes =
                "{\"lastHeartbeatTime\":\"2025-03-05T08:43:57Z\",\"lastTransitionTime\":\"2025-03-04T08:43:57Z\"}";

        for (String json : List.of(theirs, kubernetes)) {
            ClusterCondition cluster = read(ClusterCondition.class, json);
            NodePoolCondition pool = read(NodePoolCondition.class, json);
            assertThat(cluster.lastProbeTime()).isEqualTo(at("2025-03-05T08:43:57Z"));
            assertThat(cluster.lastTransitTime()).isEqualTo(at("2025-03-04T08:43:57Z"));
            assertThat(pool.lastProbeTime()).isEqualTo(at("2025-03-05T08:43:57Z"));
            assertThat(pool.lastTransitTime()).isEqualTo(at("2025-03-04T08:43:57Z"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void anEmptyTimeUnderOneNameDoesNotHideTheTimeUnderTheOther(String nothing) {
        String there = "\"2025-03-04T08:43:57Z\"";

        assertThat(read(
                                ClusterCondition.class,
                                "{\"lastTransitTime\":" + there + ",\"lastTransitionTime\":" + nothing + "}")
                        .lastTransitTime())
                .isEqualTo(at("2025-03-04T08:43:57Z"));
        assertThat(read(
                                ClusterCondition.class,
                                "{\"lastTransitionTime\":" + there + ",\"lastTransitTime\":" + nothing + "}")
                        .lastTransitTime())
                .isEqualTo(at("2025-03-04T08:43:57Z"));
    }

    @Test
    void anEmptyResponseHasNoNullWhereNullIsExcluded() {
        UpgradeTask task = read(UpgradeTask.class, "{}");

        assertThat(task.status().phase()).isEqualTo(UpgradeTaskPhase.ABSENT);
        assertThat(read(PrecheckStatus.class, "{}").nodeCheckStatus().nodeStageStatus())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aRejectionIsAnException(int status, String fixture, Class<? extends Throwable> type, String message) {
        CannedTransport transport = new CannedTransport().response(status, fixture);
        CceCluster cluster = CceCalls.client(transport).cluster(CLUSTER).with(onceOnly());

        assertThatThrownBy(() -> cluster.upgradeCluster("v1.31", 20))
                .isInstanceOf(type)
                .hasMessageStartingWith("CCE.UpgradeCluster failed: " + status)
                .hasMessageContaining(message);
        assertThat(transport.calls()).hasSize(1);
    }

    static Stream<Arguments> aRejectionIsAnException() {
        return Stream.of(
                arguments(
                        400,
                        Fixtures.text("cce/errors/invalid.json"),
                        BadRequestException.class,
                        "step missing in rolling strategy"),
                arguments(429, Fixtures.text("cce/errors/throttled.json"), ThrottledException.class, "APIGW.0308"),
                arguments(404, "{\"errorCode\":\"CCE.01404001\"}", NotFoundException.class, "CCE.01404001"));
    }

    private static RequestOptions onceOnly() {
        return RequestOptions.none().withMaxAttempts(1);
    }
}
