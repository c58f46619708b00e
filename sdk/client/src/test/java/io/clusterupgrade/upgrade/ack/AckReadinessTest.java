// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.readiness.NotChecked;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the readiness of clusters of ACK. */
class AckReadinessTest {
    private static final ReadinessOptions NEW_CHECKS =
            ReadinessOptions.defaults().withNewChecks(true);

    private final AckFixture fixture = new AckFixture(spec -> spec.nodePool("second", 2));

    @AfterEach
    void close() {
        fixture.close();
    }

    private ReadinessReport report(AckPlan plan) {
        return fixture.upgrader.readiness(plan);
    }

    private List<String> writes() {
        return fixture.cloud.journal().calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .map(RecordedCall::operation)
                .toList();
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
    void changesNothingAndSaysThatThereIsNoCheck() {
        ReadinessReport report = report(AckFixture.PLAN);

        assertThat(writes()).isEmpty();
        assertThat(report.isReady()).as(report.toText()).isTrue();
        assertThat(missing(report, "cluster check").why())
                .isEqualTo("there is no check of type ClusterUpgrade; a new one is created in the cloud,"
                        + " which was not asked for");
        assertThat(report.notChecked()).extracting(NotChecked::what).containsExactly("cluster check", "inspection");
        assertThat(report.checks())
                .extracting(check -> check.name())
                .containsExactly("state", "tasks", "target", "nodes", "node pools");
    }

    @Test
    void startsOneCheckIfItIsAskedFor() {
        fixture.cluster.script().warnCheck("RemovedApiInUse", "an API is gone in the target");
        ReadinessReport report = fixture.upgrader.readiness(AckFixture.PLAN, NEW_CHECKS);

        assertThat(writes()).containsExactly("RunClusterCheck");
        assertThat(report.changes()).singleElement().asString().startsWith("ACK.RunClusterCheck: check ");
        assertThat(codes(report.rejecting())).containsExactly("RemovedApiInUse");
        assertThat(fixture.upgrader
                        .readiness(AckFixture.PLAN.withAcceptedWarnings(List.of("RemovedApiInUse")), NEW_CHECKS)
                        .isReady())
                .isTrue();
        assertThat(writes()).as("the second report uses the first one's check").hasSize(1);
    }

    @Test
    void usesOnlyARecentCheckOfTheSameType() {
        fixture.cluster.script().failCheck("no space");
        fixture.cluster.checks().start("ClusterUpgrade", "");
        assertThat(missing(report(AckFixture.PLAN), "cluster check").why()).contains("has not ended (Running)");
        fixture.time.sleep(Duration.ofHours(1));

        ReadinessReport failed = report(AckFixture.PLAN);
        assertThat(codes(failed.blockers())).contains("CheckFailed");
        assertThat(failed.blockers().get(0).message()).isEqualTo("no space");
        assertThat(failed.toText()).contains("the service does not show for which version it was made");
        assertThat(missing(report(AckClusterUpgrade.toVersion(AckFixture.VERSION)), "cluster check")
                        .why())
                .startsWith("there is no check of type MasterUpgrade");

        fixture.time.sleep(Duration.ofDays(2));
        assertThat(missing(report(AckFixture.PLAN), "cluster check").why()).contains("older than PT24H");
        assertThat(fixture.upgrader
                        .readiness(AckFixture.PLAN, ReadinessOptions.defaults().withMaxCheckAge(Duration.ofDays(3)))
                        .isReady())
                .isFalse();
        assertThat(writes()).isEmpty();
    }

    @Test
    void warnsOfACheckFromBeforeTheLastTask() {
        fixture.cluster.checks().start("ClusterUpgrade", "");
        fixture.time.sleep(Duration.ofHours(1));
        fixture.cluster.script().failPrecheck("not now");
        fixture.cluster.startUpgrade(settings -> settings.nextVersion(AckFixture.VERSION));
        fixture.time.sleep(Duration.ofHours(3));

        ReadinessReport report = report(AckFixture.PLAN);
        assertThat(codes(report.rejecting())).containsExactly("StaleResult");
        assertThat(report.rejecting().get(0).message())
                .contains(", 4 hours old, which has Succeeded, is older than the last task of the cluster, of ");

        ReadinessReport checked = fixture.upgrader.readiness(AckFixture.PLAN, NEW_CHECKS);
        assertThat(checked.rejecting()).isEmpty();
        assertThat(writes()).containsExactly("RunClusterCheck");
    }

    @Test
    void isBlockedByAVersionThatIsNotOffered() {
        ReadinessReport report = report(AckClusterUpgrade.toVersion("1.99.9-aliyun.1"));

        assertThat(codes(report.blockers())).containsExactly("TargetNotOffered");
        assertThat(report.blockers().get(0).message())
                .startsWith("ACK offers cluster ")
                .contains(AckFixture.VERSION);
    }

    @Test
    void isBlockedByAClusterUpgradeInProgress() {
        fixture.cluster.startUpgrade(settings -> settings.nextVersion(AckFixture.VERSION));

        assertThat(codes(report(AckFixture.PLAN).blockers())).contains("TaskInProgress", "ClusterNotRunning");
        assertThat(codes(report(AckNodePoolUpgrade.of(fixture.pool(0))).blockers()))
                .contains("TaskInProgress");
    }

    @Test
    void isBlockedByAnUpgradeOfTheSameNodePoolOnly() {
        fixture.withNewControlPlane();
        AckNodePoolUpgrade first = AckNodePoolUpgrade.toVersion(fixture.pool(0), AckFixture.VERSION)
                .withCheck(false);
        AckNodePoolUpgrade second = AckNodePoolUpgrade.toVersion(fixture.pool(1), AckFixture.VERSION)
                .withCheck(false);
        fixture.upgrader.start(first);

        assertThat(codes(report(first).blockers())).contains("TaskInProgress");
        assertThat(report(second).findings())
                .filteredOn(finding -> finding.code().equals("TaskInProgress"))
                .singleElement()
                .matches(finding -> !report(second).rejecting().contains(finding));
        fixture.cloud.faults().always("DescribeTaskInfo", Fault.response(500));
        assertThat(codes(report(second).blockers())).contains("TaskInProgress");
    }

    @Test
    void comparesTheKubeletsWithTheControlPlane() {
        AckNodePoolUpgrade pool = AckNodePoolUpgrade.toVersion(fixture.pool(1), AckFixture.VERSION);
        assertThat(codes(report(pool).blockers())).containsExactly("ControlPlaneOlder");

        fixture.withNewControlPlane();
        ReadinessReport ready = report(pool);
        assertThat(ready.isReady()).as(ready.toText()).isTrue();
        assertThat(ready.plan()).isEqualTo("upgrade of node pool " + fixture.pool(1) + " to " + AckFixture.VERSION);
        assertThat(codes(report(AckFixture.PLAN).warnings())).containsExactly("NodePoolBehind", "NodePoolBehind");
    }

    @Test
    void showsANodePoolThatIsNotActive() {
        fixture.cloud
                .faults()
                .always(
                        "DescribeClusterNodePoolDetail",
                        Fault.rewriteBody(body -> body.replaceFirst("\"state\":\"active\"", "\"state\":\"scaling\"")));

        assertThat(codes(report(AckNodePoolUpgrade.of(fixture.pool(0))).blockers()))
                .containsExactly("NodePoolNotActive");
    }

    @Test
    void showsNodesThatAreNotReadyWithinThePlansPool() {
        fixture.cloud
                .faults()
                .always(
                        "DescribeClusterNodes",
                        Fault.response(200)
                                .json(
                                        "{\"nodes\":[{\"node_name\":\"n1\",\"node_status\":\"NotReady\",\"state\":\"running\","
                                                + "\"nodepool_id\":\"" + fixture.pool(0)
                                                + "\"},{\"node_name\":\"n2\",\"node_status\":"
                                                + "\"Ready\",\"state\":\"failed\",\"error_message\":\"no stock\",\"nodepool_id\":\""
                                                + fixture.pool(1) + "\"}],\"page\":{\"page_number\":1,\"page_size\":2,"
                                                + "\"total_count\":2}}"));

        assertThat(report(AckFixture.PLAN).warnings())
                .extracting(Finding::subject)
                .containsExactly("node n1", "node n2");
        assertThat(report(AckNodePoolUpgrade.of(fixture.pool(1))).warnings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("its state failed: no stock"));
    }

    @Test
    void listsWhatCannotBeReadAsNotChecked() {
        for (String operation : List.of("ListClusterChecks", "DescribeClusterNodes", "DescribeClusterNodePools")) {
            fixture.cloud.faults().always(operation, Fault.response(403).json("{\"code\":\"StatusForbidden\"}"));
        }
        ReadinessReport report = report(AckFixture.PLAN);
        assertThat(report.isReady()).isTrue();
        assertThat(report.notChecked())
                .extracting(NotChecked::what)
                .containsExactly("nodes", "node pools", "cluster check", "inspection");

        fixture.cloud
                .faults()
                .always("DescribeClusterDetail", Fault.response(403).json("{\"code\":\"StatusForbidden\"}"));
        ReadinessReport unread = report(AckFixture.PLAN);
        assertThat(unread.isReady()).isFalse();
        assertThat(missing(unread, "state").isRequired()).isTrue();
        assertThat(missing(unread, "target").why()).isEqualTo("the version of the cluster is not known");
    }

    @Test
    void neverSendsACheckTwiceAndSaysWhatItCreated() {
        fixture.cloud.faults().always("RunClusterCheck", Fault.response(500));
        assertThat(missing(fixture.upgrader.readiness(AckFixture.PLAN, NEW_CHECKS), "cluster check")
                        .why())
                .startsWith("it could not be read: ");
        assertThat(writes()).containsExactly("RunClusterCheck");

        fixture.cloud.faults().clear();
        ReadinessReport late =
                fixture.upgrader.readiness(AckFixture.PLAN.withCheckLimit(Duration.ofMillis(1)), NEW_CHECKS);
        assertThat(missing(late, "cluster check").why()).contains("after PT0.001S it is still");
        assertThat(late.changes()).hasSize(1);
    }

    @Test
    void aStartCanRequireIt() {
        fixture.cluster.script().warnCheck("RemovedApiInUse", "an API is gone in the target");
        assertThatThrownBy(() -> fixture.upgrader.start(AckFixture.UNCHECKED_PLAN, fixture.store, NEW_CHECKS))
                .isInstanceOfSatisfying(
                        StartRejectedException.class,
                        rejected -> assertThat(codes(rejected.findings())).containsExactly("RemovedApiInUse"));
        assertThat(fixture.starts()).isZero();

        fixture.upgrader
                .prepare(AckFixture.UNCHECKED_PLAN.withAllWarningsAccepted(true))
                .requireReady(NEW_CHECKS)
                .start(fixture.store);
        assertThat(fixture.starts()).isOne();
    }
}
