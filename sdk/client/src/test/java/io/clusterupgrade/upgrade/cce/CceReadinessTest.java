// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.cce.model.CceAddonCheck;
import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.readiness.NotChecked;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the readiness of clusters of CCE. */
class CceReadinessTest {
    private static final CceCheckItem RISK = CceCheckItem.risk("DeprecatedApis", CceCheckGroup.LIMIT)
            .withMessage("old API still called")
            .on("/apis/policy/v1beta1");
    private static final CceCheckItem EXCEPTION = CceCheckItem.exception("NodeReady", CceCheckGroup.NODE)
            .withMessage("the node is not ready")
            .on("cce-test-node-2");
    private static final ReadinessOptions NEW_CHECKS =
            ReadinessOptions.defaults().withNewChecks(true);

    private final CceFixture fixture =
            new CceFixture(spec -> spec.addon("coredns", "1.30.6").addon("everest", "2.4.60"));

    @AfterEach
    void close() {
        fixture.close();
    }

    private ReadinessReport report() {
        return fixture.upgrader.readiness(CceFixture.FULL);
    }

    private void preCheck() {
        fixture.cluster.startPreCheck(settings -> settings.targetVersion(CceFixture.TARGET));
        fixture.time.sleep(Duration.ofHours(1));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static NotChecked missing(ReadinessReport report, String what) {
        return report.notChecked().stream()
                .filter(missing -> missing.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.toText()));
    }

    @Test
    void changesNothingAndSaysThatThereIsNoPreCheck() {
        ReadinessReport report = report();

        assertThat(fixture.writes()).isEmpty();
        assertThat(report.isReady()).as(report.toText()).isTrue();
        assertThat(report.changes()).isEmpty();
        assertThat(missing(report, "pre-check").why())
                .isEqualTo("there is no pre-check from v1.29.13-r10 to v1.31.6-r2; a new one is created in the cloud,"
                        + " which was not asked for");
        assertThat(missing(report, "pre-check").how()).contains("withNewChecks(true)");
        assertThat(missing(report, "add-on pre-check").why()).isEqualTo("there is no result that is still valid");
        assertThat(report.checks())
                .extracting(check -> check.name())
                .containsExactly(
                        "state", "tasks", "target", "workflow", "nodes", "node pools", "snapshot of the masters");
    }

    @Test
    void startsOneCheckIfItIsAskedFor() {
        ReadinessReport report = fixture.upgrader.readiness(CceFixture.FULL, NEW_CHECKS);

        assertThat(fixture.writes()).containsExactly("CreatePreCheck");
        assertThat(report.changes()).singleElement().asString().startsWith("CCE.CreatePreCheck: pre-check ");
        assertThat(report.isReady()).as(report.toText()).isTrue();
        assertThat(report.checks())
                .filteredOn(check -> check.name().equals("pre-check"))
                .singleElement()
                .satisfies(check -> assertThat(check.summary()).contains(" has passed, valid until "));

        fixture.upgrader.readiness(CceFixture.FULL, NEW_CHECKS);
        assertThat(fixture.writes()).containsExactly("CreatePreCheck");
    }

    @Test
    void waitsForACheckInProgressInsteadOfStartingOne() {
        fixture.cluster.startPreCheck(settings -> settings.targetVersion(CceFixture.TARGET));
        assertThat(missing(report(), "pre-check").why()).contains("has not ended (");

        ReadinessReport report = fixture.upgrader.readiness(CceFixture.FULL, NEW_CHECKS);

        assertThat(fixture.writes()).isEmpty();
        assertThat(report.changes()).isEmpty();
        assertThat(report.checks()).extracting(check -> check.name()).contains("pre-check");
    }

    @Test
    void showsTheFindingsOfThePreCheck() {
        fixture.cluster.script().addFinding(EXCEPTION);
        preCheck();
        ReadinessReport failed = report();
        assertThat(failed.isReady()).isFalse();
        assertThat(failed.blockers()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NodeReady");
            assertThat(finding.subject()).isEqualTo("node cce-test-node-2");
            assertThat(finding.message()).startsWith("the node is not ready");
            assertThat(finding.isAcceptable()).isFalse();
        });

        fixture.cluster.script().removeFinding("NodeReady").addFinding(RISK);
        preCheck();
        assertThat(codes(report().rejecting())).containsExactly("DeprecatedApis");
    }

    @Test
    void doesNotUseAnExpiredCheckOrOneThatSkipsMore() {
        preCheck();
        fixture.cluster.expirePreChecks();
        assertThat(missing(report(), "pre-check").why()).contains(" has expired");

        fixture.cluster.startPreCheck(
                settings -> settings.targetVersion(CceFixture.TARGET).skip("DeprecatedApis"));
        fixture.time.sleep(Duration.ofMinutes(10));
        assertThat(missing(report(), "pre-check").why()).contains("skips items that the plan does not skip");
    }

    @Test
    void doesNotUseACheckFromBeforeTheOpenWorkflow() {
        preCheck();
        fixture.cluster.startWorkFlow(null, CceFixture.TARGET);
        ReadinessReport report = report();

        assertThat(missing(report, "pre-check").why()).contains("is older than the open workflow");
        assertThat(report.checks())
                .filteredOn(check -> check.name().equals("workflow"))
                .singleElement()
                .satisfies(check -> assertThat(check.summary()).endsWith(" is open for the target"));
    }

    @Test
    void isBlockedByAnotherWorkflowATaskAndAnUnknownVersion() {
        fixture.cluster.startWorkFlow(null, "v1.30.10-r2");
        assertThat(codes(report().blockers())).containsExactly("WorkFlowOpen");
        assertThat(report().blockers().get(0).message()).contains("to v1.30.10-r2");
        assertThat(missing(fixture.upgrader.readiness(CceFixture.FULL.withWorkFlow(false)), "workflow")
                        .why())
                .isEqualTo("the plan uses none");

        ReadinessReport unknown = fixture.upgrader.readiness(CceClusterUpgrade.toVersion("v1.33"));
        assertThat(codes(unknown.blockers())).containsExactly("TargetNotOffered");
        assertThat(unknown.blockers().get(0).message()).contains("it offers v1.30.10-r2, v1.31.6-r2");
        assertThat(missing(unknown, "workflow and pre-check").isRequired()).isFalse();

        fixture.upgrader.start(CceFixture.BARE);
        assertThat(codes(report().blockers())).contains("TaskInProgress", "ClusterNotAvailable");
    }

    @Test
    void showsALockedCluster() {
        fixture.cloud
                .faults()
                .always(
                        "ShowCluster",
                        Fault.rewriteBody(
                                body -> body.replaceFirst(
                                        "\"phase\":\"Available\"",
                                        "\"phase\":\"Unavailable\",\"reason\":\"arrears\",\"isLocked\":true,\"lockScene\":\"POLICE\"")));
        ReadinessReport report = report();

        assertThat(codes(report.blockers())).containsExactly("ClusterNotAvailable", "ClusterLocked");
        assertThat(report.blockers().get(0).message()).endsWith("not Available: arrears");
    }

    @Test
    void showsTheChecksOfAddons() {
        Instant now = fixture.time.now();
        CceAddonCheck check = CceAddonCheck.passed("coredns", "1.30.33", now, now.plus(Duration.ofHours(1)));
        fixture.cluster.addAddonCheck(check);
        fixture.cluster.addAddonCheck(check.withRisk("CrdConflict", "Fatal", "a resource is in the way"));
        fixture.cluster.addAddonCheck(check.withRisk("OldValues", "Warning", "values are lost"));
        fixture.cluster.addAddonCheck(check.withStatus("Failed", "it could not be checked"));
        fixture.cluster.addAddonCheck(check.withStatus("Running", ""));
        fixture.cluster.addAddonCheck(CceAddonCheck.passed("old", "1", now.minusSeconds(9), now.minusSeconds(1))
                .withRisk("Expired", "Fatal", "long ago"));
        ReadinessReport report = report();

        assertThat(codes(report.findings())).containsExactly("CrdConflict", "OldValues", "AddonCheckFailed");
        assertThat(codes(report.blockers())).containsExactly("CrdConflict", "AddonCheckFailed");
        assertThat(report.findings().get(0).subject()).isEqualTo("add-on coredns for version 1.30.33");
        assertThat(report.warnings()).singleElement().matches(Finding::isAcceptable);
        assertThat(missing(report, "add-on pre-check in progress").why()).startsWith("1 checks");
    }

    @Test
    void warnsOfAPreCheckFromBeforeTheLastTask() {
        preCheck();
        fixture.cluster.script().failStage(2);
        fixture.upgrader.start(CceFixture.BARE).await();

        ReadinessReport report = report();
        assertThat(codes(report.warnings())).containsExactly("StaleResult");
        assertThat(report.warnings().get(0).message())
                .startsWith("pre-check ")
                .contains(", which ended with Success, is older than the last task of the cluster, of ");

        ReadinessReport checked = fixture.upgrader.readiness(CceFixture.FULL, NEW_CHECKS);
        assertThat(checked.warnings()).isEmpty();
        assertThat(checked.changes()).hasSize(1);
    }

    @Test
    void checksTheAddonsOnlyIfItIsAskedFor() {
        ReadinessOptions newInspections = ReadinessOptions.defaults().withNewInspections(true);
        assertThat(missing(report(), "add-on pre-check").how()).contains("withNewInspections(true)");
        fixture.upgrader.readiness(CceFixture.FULL, NEW_CHECKS);
        assertThat(fixture.writes()).containsExactly("CreatePreCheck");

        ReadinessReport report = fixture.upgrader.readiness(CceFixture.FULL, newInspections);

        int addons = fixture.cluster.addons().size();
        assertThat(addons).isPositive();
        assertThat(fixture.writes()).containsExactly("CreatePreCheck", "BatchCreateAddonPrecheck");
        assertThat(report.changes()).containsExactly("CCE.BatchCreateAddonPrecheck: checks of " + addons + " add-ons");
        assertThat(report.checks())
                .filteredOn(check -> check.name().equals("add-on pre-check"))
                .singleElement()
                .satisfies(check -> assertThat(check.summary())
                        .startsWith(addons + " checks of add-ons are valid, the oldest of ")
                        .endsWith(", 0 minutes old"));
        fixture.upgrader.readiness(CceFixture.FULL, newInspections);
        assertThat(fixture.writes()).as("the results are used again").hasSize(2);
    }

    @Test
    void waitsForTheChecksOfTheAddonsAsLongAsThePlanDoes() {
        ReadinessOptions newInspections = ReadinessOptions.defaults().withNewInspections(true);
        fixture.cloud.faults().always("ListAddonPrecheckTasks", Fault.replaceInBody("Success", "Running"));
        assertThat(missing(fixture.upgrader.readiness(CceFixture.FULL, newInspections), "add-on pre-check")
                        .why())
                .contains("the check of the add-ons did not end within PT30M");

        fixture.cloud.faults().clear();
        fixture.cloud.faults().always("ListAddonInstances", Fault.response(200).json("{\"items\":[]}"));
        fixture.time.sleep(Duration.ofDays(1));
        assertThat(fixture.upgrader.readiness(CceFixture.FULL, newInspections).checks())
                .filteredOn(check -> check.name().equals("add-on pre-check"))
                .singleElement()
                .satisfies(check -> assertThat(check.summary()).isEqualTo("no add-on is installed"));
    }

    @Test
    void warnsOfStaleAndUnknownChecksOfAddons() {
        Instant now = fixture.time.now();
        CceAddonCheck check = CceAddonCheck.passed("coredns", "1.30.33", now, now.plus(Duration.ofDays(30)));
        fixture.cluster.addAddonCheck(check.withStatus("Odd", "hm"));
        assertThat(report().warnings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("AddonCheckUnknown");
            assertThat(finding.message()).isEqualTo("the check has the status Odd, which is not documented: hm");
        });

        fixture.time.sleep(Duration.ofDays(3));
        assertThat(codes(report().warnings()))
                .as("the service says that it is valid")
                .containsExactly("AddonCheckUnknown");
        fixture.upgrader.start(CceFixture.BARE).await();
        assertThat(fixture.upgrader
                        .readiness(CceClusterUpgrade.toVersion("v1.33"))
                        .warnings())
                .filteredOn(finding -> finding.code().equals("StaleResult"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith(
                                "the check of add-on coredns for version 1.30.33, which ended with Odd, is older than the"
                                        + " last task of the cluster"));
    }

    @Test
    void warnsOfAnOldCheckOfAnAddonThatDoesNotExpire() {
        Instant now = fixture.time.now();
        fixture.cluster.addAddonCheck(new CceAddonCheck("coredns", "1", "Success", "", "", "", now, null));
        assertThat(report().warnings()).isEmpty();

        fixture.time.sleep(Duration.ofDays(2));
        assertThat(codes(report().warnings())).containsExactly("StaleResult");
    }

    @Test
    void showsNodesThatAreNotActiveAndNodePools() {
        fixture.cloud
                .faults()
                .always(
                        "ListNodes",
                        Fault.rewriteBody(body -> body.replaceFirst("\"phase\":\"Active\"", "\"phase\":\"Abnormal\"")));
        fixture.cloud
                .faults()
                .always(
                        "ListNodePools",
                        Fault.response(200)
                                .json(
                                        "{\"items\":[{\"metadata\":{\"name\":\"p1\",\"uid\":\"u1\"},\"spec\":{\"autoscaling\":"
                                                + "{\"enable\":true}},\"status\":{\"phase\":\"Error\"}}]}"));
        ReadinessReport report = report();

        assertThat(codes(report.warnings())).containsExactly("NodeNotActive", "NodePoolBusy");
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("Autoscaling"))
                .singleElement()
                .matches(finding -> finding.severity() == FindingSeverity.INFO);
    }

    @Test
    void warnsOfAPlanWithoutASnapshot() {
        CceClusterUpgrade without = CceFixture.FULL.withSnapshot(false);
        assertThat(codes(fixture.upgrader.readiness(without).warnings())).containsExactly("NoSnapshot");

        fixture.cluster.startSnapshot();
        fixture.time.sleep(Duration.ofHours(1));
        assertThat(fixture.upgrader.readiness(without).isReady()).isTrue();
    }

    @Test
    void listsWhatCannotBeReadAsNotChecked() {
        for (String operation : List.of("ListPreCheckTasks", "ListNodes", "ListAddonPrecheckTasks")) {
            fixture.cloud.faults().always(operation, Fault.response(403).json("{\"errorCode\":\"CCE.01403001\"}"));
        }
        ReadinessReport report = report();
        assertThat(report.isReady()).isTrue();
        assertThat(report.notChecked())
                .extracting(NotChecked::what)
                .containsExactly("pre-check", "add-on pre-check", "nodes");

        fixture.cloud.faults().always("ShowClusterUpgradeInfo", Fault.response(503));
        assertThat(report().isReady()).isFalse();
        assertThat(missing(report(), "target").isRequired()).isTrue();
    }

    @Test
    void neverSendsACheckTwice() {
        fixture.cloud.faults().always("CreatePreCheck", Fault.response(500));
        ReadinessReport report = fixture.upgrader.readiness(CceFixture.FULL, NEW_CHECKS);

        assertThat(fixture.writes()).containsExactly("CreatePreCheck");
        assertThat(missing(report, "pre-check").why()).startsWith("it could not be read: ");
    }

    @Test
    void saysThatANewCheckDidNotEnd() {
        ReadinessReport report =
                fixture.upgrader.readiness(CceFixture.FULL.withCheckTimeout(Duration.ofSeconds(1)), NEW_CHECKS);

        assertThat(missing(report, "pre-check").why()).contains("did not end within PT1S");
        assertThat(report.changes()).hasSize(1);
    }

    @Test
    void aStartCanRequireIt() {
        fixture.cluster.script().addFinding(RISK);
        assertThatThrownBy(() -> fixture.upgrader.start(CceFixture.FULL, fixture.store, NEW_CHECKS))
                .isInstanceOfSatisfying(
                        StartRejectedException.class,
                        rejected -> assertThat(codes(rejected.findings())).contains("DeprecatedApis"));
        assertThat(fixture.writes()).containsExactly("CreatePreCheck");
        assertThat(fixture.store.saved).isEmpty();
    }
}
