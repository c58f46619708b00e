// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckTestClient.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckRequestsTest.Row;
import io.clusterupgrade.ack.model.InspectCategory;
import io.clusterupgrade.ack.model.InspectLevel;
import io.clusterupgrade.ack.model.ReportLanguage;
import io.clusterupgrade.ack.request.CreateClusterDiagnosisRequest;
import io.clusterupgrade.ack.request.CreateClusterInspectConfigRequest;
import io.clusterupgrade.ack.request.GetClusterDiagnosisCheckItemsRequest;
import io.clusterupgrade.ack.request.GetClusterDiagnosisResultRequest;
import io.clusterupgrade.ack.request.GetClusterInspectReportDetailRequest;
import io.clusterupgrade.ack.request.ListClusterInspectReportsRequest;
import io.clusterupgrade.ack.request.RunClusterInspectRequest;
import io.clusterupgrade.ack.request.UpdateClusterInspectConfigRequest;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the HTTP requests about inspections and diagnoses with the documents, with all optional values and without. */
class AckInspectionRequestsTest {
    @ParameterizedTest
    @MethodSource({"inspections", "diagnoses"})
    void sendsExactlyTheDocumentedRequest(Row row) {
        CannedTransport transport = new CannedTransport().response(row.response());

        row.call().accept(AckTestClient.over(transport));

        assertThat(transport.lastLine()).isEqualTo(row.line());
        assertThat(tree(transport.lastBody())).isEqualTo(tree(row.body()));
    }

    static Stream<Row> inspections() {
        return Stream.of(
                new Row(
                        "POST /clusters/c1/inspectReports",
                        "{}",
                        "{}",
                        ack -> ack.cluster("c1").inspections().runClusterInspect()),
                new Row(
                        "POST /clusters/c1/inspectReports",
                        "{\"clientToken\":\"mine\"}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .inspections()
                                .runClusterInspect(RunClusterInspectRequest.builder("c1")
                                        .clientToken("mine")
                                        .build())),
                new Row(
                        "GET /clusters/c1/inspectReports",
                        "",
                        "{}",
                        ack -> ack.cluster("c1").inspections().reports().toList()),
                new Row(
                        "GET /clusters/c1/inspectReports?maxResults=50&nextToken=t",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .inspections()
                                .listClusterInspectReports(ListClusterInspectReportsRequest.builder("c1")
                                        .maxResults(50)
                                        .nextToken("t")
                                        .build())),
                new Row(
                        "GET /clusters/c1/inspectReports/r1",
                        "",
                        "{}",
                        ack -> ack.cluster("c1").inspections().report("r1").toList()),
                new Row(
                        "GET /clusters/c1/inspectReports/r1?category=cost&enableFilter=true&language=en_US&level=error&targetType=NodePool&maxResults=20&nextToken=t",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .inspections()
                                .getClusterInspectReportDetail(GetClusterInspectReportDetailRequest.builder("c1", "r1")
                                        .category(InspectCategory.COST)
                                        .onlyAbnormal(true)
                                        .language(ReportLanguage.ENGLISH)
                                        .level(InspectLevel.ERROR)
                                        .targetType("NodePool")
                                        .maxResults(20)
                                        .nextToken("t")
                                        .build())),
                new Row(
                        "GET /clusters/c1/inspectConfig",
                        "",
                        "{}",
                        ack -> ack.cluster("c1").inspections().getClusterInspectConfig()),
                new Row(
                        "POST /clusters/c1/inspectConfig",
                        "{\"enabled\":false,\"recurrence\":\"FREQ=DAILY;BYHOUR=1;BYMINUTE=2\"}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .inspections()
                                .createClusterInspectConfig(CreateClusterInspectConfigRequest.builder(
                                                "c1", false, "FREQ=DAILY;BYHOUR=1;BYMINUTE=2")
                                        .build())),
                new Row(
                        "POST /clusters/c1/inspectConfig",
                        "{\"enabled\":true,\"recurrence\":\"FREQ=DAILY;BYHOUR=1;BYMINUTE=2\",\"disabledCheckItems\":[\"IdleNodes\"]}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .inspections()
                                .createClusterInspectConfig(CreateClusterInspectConfigRequest.builder(
                                                "c1", true, "FREQ=DAILY;BYHOUR=1;BYMINUTE=2")
                                        .disabledCheckItems(List.of("IdleNodes"))
                                        .build())),
                new Row(
                        "PUT /clusters/c1/inspectConfig",
                        "{}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .inspections()
                                .updateClusterInspectConfig(UpdateClusterInspectConfigRequest.builder("c1")
                                        .build())),
                new Row(
                        "PUT /clusters/c1/inspectConfig",
                        "{\"enabled\":true,\"scheduleTime\":\"FREQ=DAILY;BYHOUR=1;BYMINUTE=2\",\"disabledCheckItems\":[\"IdleNodes\"]}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .inspections()
                                .updateClusterInspectConfig(UpdateClusterInspectConfigRequest.builder("c1")
                                        .enabled(true)
                                        .scheduleTime("FREQ=DAILY;BYHOUR=1;BYMINUTE=2")
                                        .disabledCheckItems(List.of("IdleNodes"))
                                        .build())),
                new Row(
                        "DELETE /clusters/c1/inspectConfig",
                        "",
                        "{}",
                        ack -> ack.cluster("c1").inspections().deleteClusterInspectConfig()));
    }

    static Stream<Row> diagnoses() {
        return Stream.of(
                new Row(
                        "POST /clusters/c1/diagnosis",
                        "{\"type\":\"cluster\"}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .createClusterDiagnosis(CreateClusterDiagnosisRequest.cluster("c1"))),
                new Row(
                        "POST /clusters/c1/diagnosis",
                        "{\"type\":\"node\",\"target\":{\"name\":\"n1\"}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .createClusterDiagnosis(CreateClusterDiagnosisRequest.node("c1", "n1"))),
                new Row(
                        "POST /clusters/c1/diagnosis",
                        "{\"type\":\"memory\",\"target\":{\"node\":\"n1\"}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .createClusterDiagnosis(CreateClusterDiagnosisRequest.memory("c1", "n1"))),
                new Row(
                        "POST /clusters/c1/diagnosis",
                        "{\"type\":\"pod\",\"target\":{\"namespace\":\"ns\",\"name\":\"p\"}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .createClusterDiagnosis(CreateClusterDiagnosisRequest.pod("c1", "ns", "p"))),
                new Row(
                        "POST /clusters/c1/diagnosis",
                        "{\"type\":\"service\",\"target\":{\"namespace\":\"ns\",\"name\":\"s\"}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .createClusterDiagnosis(CreateClusterDiagnosisRequest.service("c1", "ns", "s"))),
                new Row(
                        "POST /clusters/c1/diagnosis",
                        "{\"type\":\"ingress\",\"target\":{\"url\":\"https://example.com\"}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .createClusterDiagnosis(
                                        CreateClusterDiagnosisRequest.ingress("c1", "https://example.com"))),
                new Row(
                        "POST /clusters/c1/diagnosis",
                        "{\"type\":\"network\",\"target\":{\"src\":\"10.0.0.1\",\"dst\":\"10.0.0.2\",\"dport\":\"80\"}}",
                        "{}",
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .createClusterDiagnosis(
                                        CreateClusterDiagnosisRequest.network("c1", "10.0.0.1", "10.0.0.2", 80))),
                new Row(
                        "GET /clusters/c1/diagnosis/d1/result",
                        "",
                        "{}",
                        ack -> ack.cluster("c1").diagnoses().getClusterDiagnosisResult("d1")),
                new Row(
                        "GET /clusters/c1/diagnosis/d1/result?language=zh_CN",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .getClusterDiagnosisResult(GetClusterDiagnosisResultRequest.builder("c1", "d1")
                                        .language(ReportLanguage.CHINESE)
                                        .build())),
                new Row(
                        "GET /clusters/c1/diagnosis/d1/check_items",
                        "",
                        "{}",
                        ack -> ack.cluster("c1").diagnoses().getClusterDiagnosisCheckItems("d1")),
                new Row(
                        "GET /clusters/c1/diagnosis/d1/check_items?language=en_US",
                        "",
                        "{}",
                        ack -> ack.cluster("c1")
                                .diagnoses()
                                .getClusterDiagnosisCheckItems(GetClusterDiagnosisCheckItemsRequest.builder("c1", "d1")
                                        .language(ReportLanguage.ENGLISH)
                                        .build())));
    }
}
