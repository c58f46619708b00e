// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.CLUSTER;
import static io.clusterupgrade.ack.AckTestClient.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.CreateClusterDiagnosisResponse;
import io.clusterupgrade.ack.model.CreateClusterInspectConfigResponse;
import io.clusterupgrade.ack.model.DeleteClusterInspectConfigResponse;
import io.clusterupgrade.ack.model.DiagnosisCheckItem;
import io.clusterupgrade.ack.model.DiagnosisCheckItems;
import io.clusterupgrade.ack.model.DiagnosisLevel;
import io.clusterupgrade.ack.model.DiagnosisResult;
import io.clusterupgrade.ack.model.DiagnosisType;
import io.clusterupgrade.ack.model.InspectCategory;
import io.clusterupgrade.ack.model.InspectConfig;
import io.clusterupgrade.ack.model.InspectItem;
import io.clusterupgrade.ack.model.InspectLevel;
import io.clusterupgrade.ack.model.InspectReport;
import io.clusterupgrade.ack.model.InspectReportDetail;
import io.clusterupgrade.ack.model.InspectReportPage;
import io.clusterupgrade.ack.model.InspectReportStatus;
import io.clusterupgrade.ack.model.InspectResult;
import io.clusterupgrade.ack.model.InspectSummary;
import io.clusterupgrade.ack.model.RunClusterInspectResponse;
import io.clusterupgrade.ack.model.UpdateClusterInspectConfigResponse;
import io.clusterupgrade.ack.request.CreateClusterDiagnosisRequest;
import io.clusterupgrade.ack.request.CreateClusterInspectConfigRequest;
import io.clusterupgrade.ack.request.DeleteClusterInspectConfigRequest;
import io.clusterupgrade.ack.request.GetClusterDiagnosisCheckItemsRequest;
import io.clusterupgrade.ack.request.GetClusterDiagnosisResultRequest;
import io.clusterupgrade.ack.request.GetClusterInspectConfigRequest;
import io.clusterupgrade.ack.request.GetClusterInspectReportDetailRequest;
import io.clusterupgrade.ack.request.ListClusterInspectReportsRequest;
import io.clusterupgrade.ack.request.RunClusterInspectRequest;
import io.clusterupgrade.ack.request.UpdateClusterInspectConfigRequest;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads every field of the responses about inspections and diagnoses. */
class AckInspectionResponsesTest {
    private static final String TASK = "T-69a5c1f20b7d3e0106005a11";
    private static final String REQUEST = "6C1D0F3A-52BE-5A97-8E40-19D7B3C2A5F4";
    private static final String REPORT = "782df89346054a0000562063a1b2c3d4";
    private static final String DIAGNOSIS = "6f719f23098240818eb26fe3a37d0011";
    private static final InspectSummary SUMMARY = new InspectSummary("warning", 1, 2, 3, 40);
    private static final Instant BEGIN = Instant.parse("2026-03-02T11:40:16.778333Z");
    private static final Instant END = Instant.parse("2026-03-02T11:41:12.500Z");

    @Test
    void readsTheStartOfAnInspection() {
        assertThat(read(
                        AckOperations.Inspections.RUN_CLUSTER_INSPECT,
                        RunClusterInspectRequest.builder(CLUSTER).build(),
                        "run-cluster-inspect/accepted.json"))
                .isEqualTo(new RunClusterInspectResponse(REPORT, TASK, REQUEST));
    }

    @Test
    void readsAPageOfInspections() {
        assertThat(read(
                        AckOperations.Inspections.LIST_CLUSTER_INSPECT_REPORTS,
                        ListClusterInspectReportsRequest.builder(CLUSTER).build(),
                        "list-cluster-inspect-reports/page.json"))
                .isEqualTo(new InspectReportPage(
                        List.of(
                                new InspectReport(REPORT, InspectReportStatus.COMPLETED, BEGIN, END, SUMMARY),
                                new InspectReport(
                                        "r2",
                                        InspectReportStatus.RUNNING,
                                        Instant.parse("2026-03-03T11:40:16Z"),
                                        null,
                                        new InspectSummary(null, null, null, null, null))),
                        "405b99e5",
                        REQUEST));
    }

    @Test
    void readsAReportWhoseTextTrueMeansAbnormal() {
        InspectReportDetail page = read(
                AckOperations.Inspections.GET_CLUSTER_INSPECT_REPORT_DETAIL,
                GetClusterInspectReportDetailRequest.builder(CLUSTER, REPORT).build(),
                "get-cluster-inspect-report-detail/page.json");

        assertThat(page)
                .isEqualTo(new InspectReportDetail(
                        REPORT,
                        InspectReportStatus.COMPLETED,
                        BEGIN,
                        END,
                        SUMMARY,
                        List.of(
                                new InspectItem(
                                        "APIServerClbInstanceStatus",
                                        "State of the load balancer",
                                        InspectCategory.STABILITY,
                                        InspectLevel.CRITICAL,
                                        InspectResult.ABNORMAL,
                                        "whether it is running",
                                        "Start it.",
                                        "CLB",
                                        List.of("lb-uf6a")),
                                new InspectItem(
                                        "IdleNodes",
                                        null,
                                        InspectCategory.COST,
                                        InspectLevel.ADVICE,
                                        InspectResult.DISABLED,
                                        null,
                                        null,
                                        null,
                                        List.of())),
                        "AK8uQQ",
                        REQUEST));
    }

    @Test
    void readsTheSettingsOfAutomaticInspectionsAndTheirChanges() {
        assertThat(read(
                        AckOperations.Inspections.GET_CLUSTER_INSPECT_CONFIG,
                        new GetClusterInspectConfigRequest(CLUSTER),
                        "get-cluster-inspect-config/daily.json"))
                .isEqualTo(new InspectConfig(true, "FREQ=DAILY;BYHOUR=10;BYMINUTE=15", List.of("IdleNodes"), REQUEST));
        assertThat(read(
                        AckOperations.Inspections.CREATE_CLUSTER_INSPECT_CONFIG,
                        CreateClusterInspectConfigRequest.builder(CLUSTER, true, "FREQ=DAILY")
                                .build(),
                        "create-cluster-inspect-config/accepted.json"))
                .isEqualTo(new CreateClusterInspectConfigResponse(REQUEST));
        assertThat(read(
                        AckOperations.Inspections.UPDATE_CLUSTER_INSPECT_CONFIG,
                        UpdateClusterInspectConfigRequest.builder(CLUSTER).build(),
                        "update-cluster-inspect-config/accepted.json"))
                .isEqualTo(new UpdateClusterInspectConfigResponse(REQUEST));
        assertThat(read(
                        AckOperations.Inspections.DELETE_CLUSTER_INSPECT_CONFIG,
                        new DeleteClusterInspectConfigRequest(CLUSTER),
                        "delete-cluster-inspect-config/accepted.json"))
                .isEqualTo(new DeleteClusterInspectConfigResponse(REQUEST));
    }

    @Test
    void readsADiagnosisWithItsJsonInStringsAndItsTimeWithoutSeconds() {
        assertThat(read(
                        AckOperations.Diagnoses.CREATE_CLUSTER_DIAGNOSIS,
                        CreateClusterDiagnosisRequest.cluster(CLUSTER),
                        "create-cluster-diagnosis/accepted.json"))
                .isEqualTo(new CreateClusterDiagnosisResponse(CLUSTER, DIAGNOSIS, REQUEST));
        assertThat(read(
                        AckOperations.Diagnoses.GET_CLUSTER_DIAGNOSIS_RESULT,
                        GetClusterDiagnosisResultRequest.builder(CLUSTER, DIAGNOSIS)
                                .build(),
                        "get-cluster-diagnosis-result/ended.json"))
                .isEqualTo(new DiagnosisResult(
                        DIAGNOSIS,
                        DiagnosisType.NODE,
                        JsonValue.of("{\"name\":\"cn-shanghai.10.7.2.18\"}"),
                        2,
                        0,
                        "success",
                        JsonValue.of("{\"phase\":5,\"version\":\"20260101\"}"),
                        Instant.parse("2026-03-02T11:29:00Z"),
                        Instant.parse("2026-03-02T11:31:07Z")));
    }

    @Test
    void readsWhatADiagnosisFoundOut() {
        assertThat(read(
                        AckOperations.Diagnoses.GET_CLUSTER_DIAGNOSIS_CHECK_ITEMS,
                        GetClusterDiagnosisCheckItemsRequest.builder(CLUSTER, DIAGNOSIS)
                                .build(),
                        "get-cluster-diagnosis-check-items/one.json"))
                .isEqualTo(new DiagnosisCheckItems(
                        List.of(new DiagnosisCheckItem(
                                "HostDNS",
                                "DNS of the host",
                                "Node",
                                DiagnosisLevel.WARNING,
                                "slow",
                                "whether the node reaches its DNS",
                                "False",
                                "True")),
                        "success",
                        true,
                        REQUEST));
    }
}
