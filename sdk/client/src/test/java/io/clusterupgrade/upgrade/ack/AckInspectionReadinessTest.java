// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.readiness.NotChecked;
import io.clusterupgrade.upgrade.readiness.ReadinessCheck;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests what a report says about the inspections of a cluster of ACK. */
class AckInspectionReadinessTest {
    private static final ReadinessOptions NEW = ReadinessOptions.defaults().withNewInspections(true);

    private final AckFixture fixture = new AckFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private ReadinessReport report(ReadinessOptions options) {
        return fixture.upgrader.readiness(AckFixture.PLAN, options);
    }

    private ReadinessReport report() {
        return report(ReadinessOptions.defaults());
    }

    private List<String> writes() {
        return fixture.cloud.journal().calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .map(RecordedCall::operation)
                .toList();
    }

    private static ReadinessCheck check(ReadinessReport report) {
        return report.checks().stream()
                .filter(check -> check.name().equals("inspection"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.toText()));
    }

    private static NotChecked missing(ReadinessReport report) {
        return report.notChecked().stream()
                .filter(missing -> missing.what().equals("inspection"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.toText()));
    }

    private void inspected(Duration age) {
        fixture.cluster.inspections().start("");
        fixture.time.sleep(age);
    }

    private void shows(String items) {
        fixture.cloud
                .faults()
                .always(
                        "GetClusterInspectReportDetail",
                        Fault.rewriteBody(body -> body.replaceFirst(
                                "\"checkItemResults\":\\[.*]", "\"checkItemResults\":[" + items + "]")));
    }

    @Test
    void readsTheNewestInspectionAndStatesItsAge() {
        fixture.cluster.script().warnCheck("NodeDiskPressure", "the disk of a node is almost full");
        inspected(Duration.ofHours(3));
        ReadinessReport report = report();

        assertThat(writes()).isEmpty();
        assertThat(check(report).summary()).contains(", 3 hours old: 0 errors, 1 warnings, 0 advices, 1 normal items");
        assertThat(check(report).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(FindingSeverity.WARNING);
            assertThat(finding.source()).isEqualTo("ACK.GetClusterInspectReportDetail");
            assertThat(finding.code()).isEqualTo("NodeDiskPressure");
            assertThat(finding.message()).contains("the disk of a node is almost full", "(abnormal, level warning)");
            assertThat(finding.isAcceptable()).isTrue();
            assertThat(finding.link()).contains("getclusterinspectreportdetail");
        });
        assertThat(report.isReady()).isFalse();
        assertThat(fixture.upgrader
                        .readiness(AckFixture.PLAN.withAcceptedWarnings(List.of("NodeDiskPressure")))
                        .isReady())
                .isTrue();
    }

    @Test
    void saysThatThereIsNoneAndStartsOneOnlyIfItIsAskedFor() {
        assertThat(missing(report()).why())
                .isEqualTo("there is no inspection; a new one is created in the cloud, which was not asked for");
        assertThat(missing(report()).how()).contains("withNewInspections(true)");
        assertThat(missing(report(ReadinessOptions.defaults().withNewChecks(true)))
                        .why())
                .startsWith("there is no");
        assertThat(writes()).containsExactly("RunClusterCheck");

        ReadinessReport report = report(NEW);

        assertThat(check(report).findings()).isEmpty();
        assertThat(report.changes()).singleElement().asString().startsWith("ACK.RunClusterInspect: inspection ");
        assertThat(report(NEW).changes()).as("the result is used again").isEmpty();
        assertThat(writes()).containsExactly("RunClusterCheck", "RunClusterInspect");
    }

    @Test
    void waitsForAnInspectionInProgressInsteadOfStartingOne() {
        fixture.cluster.inspections().start("");
        assertThat(missing(report()).why()).endsWith(" has not ended");

        assertThat(check(report(NEW)).findings()).isEmpty();
        assertThat(writes()).isEmpty();
        fixture.time.sleep(Duration.ofDays(2));
        assertThat(missing(fixture.upgrader.readiness(AckFixture.PLAN.withCheckLimit(Duration.ofMillis(1)), NEW))
                        .why())
                .contains("did not end within PT0.001S");
    }

    @Test
    void warnsOfAnOldInspection() {
        inspected(Duration.ofDays(3));
        ReadinessReport old = report();

        assertThat(check(old).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("StaleResult");
            assertThat(finding.severity()).isEqualTo(FindingSeverity.WARNING);
            assertThat(finding.message())
                    .contains(", 3 days old with 0 errors", "is older than PT24H: it says nothing about");
        });
        assertThat(check(report(ReadinessOptions.defaults().withMaxCheckAge(Duration.ofDays(4))))
                        .findings())
                .isEmpty();
        assertThat(check(report(NEW)).findings()).isEmpty();
        assertThat(writes()).containsExactly("RunClusterInspect");
    }

    @Test
    void warnsOfAnInspectionFromBeforeTheLastTask() {
        inspected(Duration.ofHours(1));
        fixture.cluster.startUpgrade(settings -> settings.nextVersion(AckFixture.VERSION));
        fixture.time.sleep(Duration.ofHours(4));

        assertThat(check(report()).findings())
                .extracting(Finding::code, Finding::message)
                .singleElement()
                .satisfies(found -> assertThat(found.toString())
                        .contains("StaleResult", "is older than the last task of the cluster, of "));
    }

    @Test
    void warnsOfEverythingThatItDoesNotUnderstand() {
        inspected(Duration.ofHours(1));
        shows("{\"checkItemUid\":\"A\",\"level\":\"critical\",\"result\":\"true\",\"fix\":\"Start it.\","
                + "\"targetType\":\"CLB\",\"targets\":[\"lb-1\",\"lb-2\"]},"
                + "{\"checkItemUid\":\"B\",\"level\":\"advice\",\"result\":\"true\"},"
                + "{\"checkItemUid\":\"C\",\"result\":\"disable\"},"
                + "{\"checkItemUid\":\"D\",\"result\":\"maybe\"},"
                + "{\"checkItemUid\":\"E\"},"
                + "{\"level\":\"deadly\",\"result\":\"true\"},"
                + "{\"checkItemUid\":\"F\",\"level\":\"critical\",\"result\":\"false\"}");

        List<Finding> findings = check(report()).findings();

        assertThat(findings)
                .extracting(finding -> finding.severity() + " " + finding.code())
                .containsExactly("WARNING A", "INFO B", "INFO C", "WARNING D", "WARNING E", "WARNING InspectionItem");
        assertThat(findings.get(0).subject()).isEqualTo("CLB lb-1, lb-2");
        assertThat(findings.get(0).remedy()).isEqualTo("Start it.");
        assertThat(findings.get(0).message()).isEqualTo("A (abnormal, level critical)");
        assertThat(findings.get(3).message()).endsWith("has the result maybe, which is not documented");
        assertThat(findings.get(5).message()).contains("level deadly");
    }

    @Test
    void warnsOfAReportWithoutItsItems() {
        inspected(Duration.ofHours(1));
        shows("");
        assertThat(check(report()).findings()).extracting(Finding::code).containsExactly("InspectionUnreadable");

        fixture.cloud.faults().clear();
        fixture.cloud
                .faults()
                .always("GetClusterInspectReportDetail", Fault.replaceInBody("\"errorCount\":0", "\"errorCount\":2"));
        assertThat(check(report()).findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message())
                                .isEqualTo(
                                        "the report counts 2 errors, 0 warnings, 0 advices, 1 normal items and shows none of these"));
    }

    @Test
    void warnsOfAStatusThatIsNotDocumented() {
        inspected(Duration.ofHours(1));
        fixture.cloud.faults().always("ListClusterInspectReports", Fault.replaceInBody("\"completed\"", "\"partial\""));

        assertThat(check(report()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("InspectionUnreadable");
            assertThat(finding.message()).endsWith("is not documented: partial");
        });
    }

    @Test
    void readsAllPages() {
        inspected(Duration.ofHours(1));
        fixture.cloud
                .faults()
                .next(
                        "GetClusterInspectReportDetail",
                        Fault.replaceInBody("\"requestId\"", "\"nextToken\":\"t2\",\"requestId\""));
        fixture.cloud
                .faults()
                .next(
                        "GetClusterInspectReportDetail",
                        Fault.replaceInBody("\"result\":\"false\"", "\"result\":\"true\""));

        assertThat(check(report()).findings()).extracting(Finding::code).containsExactly("ApiServerAvailable");
        assertThat(fixture.calls("GetClusterInspectReportDetail")).isEqualTo(2);
    }

    @Test
    void neverSendsAnInspectionTwice() {
        fixture.cloud.faults().always("RunClusterInspect", Fault.response(500));

        assertThat(missing(report(NEW)).why()).startsWith("it could not be read: ");
        assertThat(writes()).containsExactly("RunClusterInspect");
    }

    @Test
    void saysThatTheServiceReturnedNoId() {
        fixture.cloud.faults().always("RunClusterInspect", Fault.response(200).json("{\"taskId\":\"t\"}"));

        ReadinessReport report = report(NEW);
        assertThat(missing(report).why()).contains("ACK returned no id of the inspection");
        assertThat(report.changes()).hasSize(1);
    }
}
