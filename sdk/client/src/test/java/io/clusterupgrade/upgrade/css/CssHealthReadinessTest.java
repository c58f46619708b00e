// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.readiness.NotChecked;
import io.clusterupgrade.upgrade.readiness.ReadinessCheck;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests what a report says about the health checks of a cluster of CSS. */
class CssHealthReadinessTest {
    private static final ReadinessOptions NEW = ReadinessOptions.defaults().withNewInspections(true);

    private final CssFixture fixture = new CssFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private ReadinessReport report(ReadinessOptions options) {
        return fixture.upgrader.readiness(CssFixture.CROSS, options);
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
                .filter(check -> check.name().equals("health check"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.toText()));
    }

    private static NotChecked missing(ReadinessReport report, String what) {
        return report.notChecked().stream()
                .filter(missing -> missing.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.toText()));
    }

    private void checked(Duration age) {
        fixture.cluster.startHealthCheck("nightly", "", "full_detection", List.of());
        fixture.time.sleep(age);
    }

    private void shows(String check) {
        fixture.cloud
                .faults()
                .always(
                        "ListAiOps",
                        Fault.response(200)
                                .json("{\"aiops_list\":[{\"name\":\"nightly\",\"create_time\":"
                                        + fixture.time.now().toEpochMilli() + "," + check + "}]}"));
    }

    @Test
    void readsTheNewestCheckAndStatesItsAge() {
        fixture.cluster.script().addRisk("nodeDiskCheck", "high", "node 1 uses 91 %");
        fixture.cluster.script().addRisk("dataNodeDiskBalanceCheck", "suggestion", "node 2 is almost empty");
        checked(Duration.ofHours(5));

        ReadinessCheck check = check(report());

        assertThat(writes()).isEmpty();
        assertThat(check.summary())
                .startsWith("health check nightly of ")
                .endsWith(", 5 hours old: 1 high risks, 0 medium risks, 1 suggestions");
        assertThat(check.findings())
                .extracting(finding -> finding.severity() + " " + finding.code())
                .containsExactly("WARNING nodeDiskCheck", "INFO dataNodeDiskBalanceCheck");
        assertThat(check.findings().get(0)).satisfies(finding -> {
            assertThat(finding.message()).endsWith("node 1 uses 91 % (level high)");
            assertThat(finding.remedy()).isEqualTo("Look at nodeDiskCheck.");
            assertThat(finding.isAcceptable()).isTrue();
            assertThat(finding.link()).endsWith("ListAiOps.html");
        });
    }

    @Test
    void saysThatThereIsNoneAndStartsOneOnlyIfItIsAskedFor() {
        assertThat(missing(report(), "health check").why())
                .isEqualTo("there is no health check; a new one is created in the cloud, which was not asked for");
        assertThat(missing(report(ReadinessOptions.defaults().withNewChecks(true)), "health check")
                        .how())
                .contains("withNewInspections(true)");
        assertThat(writes()).isEmpty();

        ReadinessReport report = report(NEW);

        assertThat(check(report).findings()).isEmpty();
        assertThat(report.changes()).singleElement().asString().startsWith("CSS.CreateAiOps: health check readiness-");
        assertThat(report(NEW).changes()).as("the result is used again").isEmpty();
        assertThat(writes()).containsExactly("CreateAiOps");
    }

    @Test
    void doesNotTakeACheckInProgressForAPass() {
        fixture.cluster.startHealthCheck("nightly", "", "full_detection", List.of());
        assertThat(missing(report(), "health check").why()).contains("nightly", " shows no result: its status is 150");

        shows("\"status\":200,\"summary\":{\"highRisk\":0,\"mediumRisk\":0,\"suggestion\":0,\"normal\":0}");
        assertThat(missing(report(), "health check").why()).contains("its status is 200");
        shows("\"status\":200");
        assertThat(missing(report(), "health check").why()).contains("its status is 200");
        shows("\"status\":200,\"summary\":{\"high\":0,\"medium\":0,\"suggestion\":0}");
        assertThat(check(report()).findings()).isEmpty();
    }

    @Test
    void warnsOfAnOldCheckAndOfOneFromBeforeTheLastTask() {
        checked(Duration.ofDays(30));
        assertThat(check(report()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("StaleResult");
            assertThat(finding.message())
                    .contains("nightly of ", "30 days old with 0 high risks", "is older than PT24H: it says nothing");
        });

        checked(Duration.ofMinutes(10));
        assertThat(check(report()).findings()).isEmpty();
        fixture.cluster.startUpgrade(settings -> {});
        assertThat(check(report()).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("is older than the last task of the cluster, of "));
    }

    @Test
    void warnsOfWhatItDoesNotUnderstand() {
        shows("\"status\":300,\"summary\":{\"high\":1,\"medium\":0,\"suggestion\":0},\"task_risks\":["
                + "{\"riskType\":\"Disk use\",\"level\":\"deadly\",\"desc\":\"91 %\"},{}]");
        assertThat(check(report()).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "WARNING Disk use: 91 % (level deadly)",
                        "WARNING HealthRisk: no text is given (without a level)");

        shows("\"status\":200,\"summary\":{\"highRisk\":2,\"mediumRisk\":0,\"suggestion\":0,\"normal\":7}");
        assertThat(check(report()).findings()).extracting(Finding::code).containsExactly("HealthCheckUnreadable");
    }

    @Test
    void saysThatAPartialCheckLeavesItemsOut() {
        fixture.cluster.startHealthCheck("nightly", "", "partial_detection", List.of("nodeDiskCheck"));
        fixture.time.sleep(Duration.ofMinutes(5));

        assertThat(missing(report(), "health check, other items").why())
                .isEqualTo("the newest health check is a partial_detection, which leaves items out");
    }

    @Test
    void neverSendsACheckTwiceAndSaysThatItDidNotEnd() {
        fixture.cloud.faults().next("CreateAiOps", Fault.response(500));
        assertThat(missing(report(NEW), "health check").why()).startsWith("it could not be read: ");
        assertThat(writes()).containsExactly("CreateAiOps");

        shows("\"status\":150");
        ReadinessReport late = report(NEW);
        assertThat(missing(late, "health check").why())
                .contains("CSS: health check readiness-", "did not end within PT30M");
        assertThat(late.changes()).hasSize(1);
    }
}
