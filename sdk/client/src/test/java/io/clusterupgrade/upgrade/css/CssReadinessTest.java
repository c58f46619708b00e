// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.readiness.NotChecked;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the readiness of clusters of CSS. */
class CssReadinessTest {
    private CssFixture fixture = new CssFixture();

    @AfterEach
    void close() {
        assertThat(fixture.cloud.journal().calls())
                .as("a report of CSS only reads")
                .allMatch(call -> call.method().equals("GET") || call.operation().startsWith("Upgrade"));
        fixture.close();
    }

    private void replace(CssFixture other) {
        fixture.close();
        fixture = other;
    }

    private ReadinessReport report(CssPlan plan) {
        return fixture.upgrader.readiness(plan);
    }

    private void rewrite(String operation, String from, String to) {
        fixture.cloud.faults().always(operation, Fault.rewriteBody(body -> body.replaceFirst(from, to)));
    }

    private void backUp(Duration age) {
        long end = fixture.time.now().minus(age).toEpochMilli();
        fixture.cloud
                .faults()
                .always(
                        "ListSnapshots",
                        Fault.response(200)
                                .json("{\"backups\":[{\"id\":\"s1\",\"name\":\"nightly\",\"status\":\"COMPLETED\",\"endTime\":"
                                        + end + "}]}"));
        rewrite("ShowClusterDetail", "\"backupAvailable\":false", "\"backupAvailable\":true");
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static List<String> missing(ReadinessReport report) {
        return report.notChecked().stream().map(NotChecked::what).toList();
    }

    @Test
    void isReadyWithARecentBackup() {
        backUp(Duration.ofDays(2));
        ReadinessReport report = report(CssFixture.CROSS);

        assertThat(report.isReady()).as(report.toText()).isTrue();
        assertThat(codes(report.findings())).containsExactly("Backup");
        assertThat(missing(report)).containsExactly("load", "disk use and replicas", "health check");
        assertThat(report.checks())
                .extracting(check -> check.name())
                .containsExactly("state", "nodes", "tasks", "target", "plug-ins", "backup");
        assertThat(report.changes()).isEmpty();
    }

    @Test
    void collectsAllThatPreventsTheStartAtOnce() {
        backUp(Duration.ofDays(40));
        rewrite("ListImages", "\"needUploadUpgradePlugin\":false", "\"needUploadUpgradePlugin\":true");
        fixture.cluster.startUpgrade(settings -> {});
        ReadinessReport report = report(CssImageUpgrade.toVersion("9.9.9"));

        assertThat(codes(report.rejecting()))
                .contains("TaskInProgress", "TargetNotOffered", "PluginsRequired", "OldBackup");
        assertThat(report.blockers())
                .filteredOn(finding -> finding.code().equals("TargetNotOffered"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("CSS offers cluster ")
                        .contains("7.10.2"));
    }

    @Test
    void showsTheStateAndTheBrokenNodes() {
        backUp(Duration.ofDays(1));
        fixture.cloud
                .faults()
                .always(
                        "ShowClusterDetail",
                        Fault.rewriteBody(body -> body.replaceAll("\"status\":\"200\"", "\"status\":\"303\"")
                                .replaceFirst("\"actions\":\\[]", "\"actions\":[\"GROWING\"]")
                                .replaceFirst("elasticsearch", "logstash")
                                .replaceFirst(
                                        "\\{",
                                        "{\"failedReason\":{\"errorCode\":\"CSS.6005\",\"errorMsg\":\"service start\"},")));
        ReadinessReport report = report(CssFixture.CROSS);

        assertThat(codes(report.blockers()))
                .containsExactly(
                        "ClusterNotAvailable",
                        "ActionInProgress",
                        "EngineNotSupported",
                        "NodeNotAvailable",
                        "NodeNotAvailable",
                        "NodeNotAvailable");
        assertThat(report.blockers().get(0).message()).contains("303", "CSS.6005 service start");
        assertThat(report.blockers().get(3).subject())
                .isEqualTo(fixture.cluster.nodeNames().get(0));
        assertThat(report.blockers().get(3).remedy()).contains(".updateInstance(\"");
    }

    @Test
    void warnsOfTooFewNodes() {
        replace(new CssFixture(spec -> spec.nodes(2)));
        backUp(Duration.ofDays(1));
        assertThat(codes(report(CssFixture.CROSS).warnings())).containsExactly("TooFewNodes");

        replace(new CssFixture(spec -> spec.nodes(2).masterNodes(3)));
        backUp(Duration.ofDays(1));
        assertThat(report(CssFixture.CROSS).warnings()).isEmpty();

        replace(new CssFixture(spec -> spec.nodes(1).masterNodes(3)));
        backUp(Duration.ofDays(1));
        assertThat(report(CssFixture.CROSS).warnings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("at least two data nodes, and there are 1"));
    }

    @Test
    void warnsOfAnOldOrMissingBackupOnlyIfThePlanRequiresOne() {
        backUp(Duration.ofDays(32));
        assertThat(codes(report(CssFixture.CROSS).warnings())).containsExactly("OldBackup");
        assertThat(report(CssFixture.CROSS.withAcceptedWarnings(List.of("OldBackup")))
                        .isReady())
                .isTrue();
        ReadinessReport without = report(CssFixture.CROSS.withIndicesBackupCheck(false));
        assertThat(without.warnings()).isEmpty();
        assertThat(codes(without.findings())).containsExactly("OldBackup");

        fixture.cloud.faults().always("ListSnapshots", Fault.response(200).json("{\"backups\":[]}"));
        assertThat(codes(report(CssFixture.CROSS).warnings())).containsExactly("NoBackup");
        rewrite("ShowClusterDetail", "\"backupAvailable\":true", "\"backupAvailable\":false");
        int reads = fixture.cloud.journal().count("ListSnapshots");
        assertThat(codes(report(CssFixture.CROSS).warnings())).containsExactly("NoBackup");
        assertThat(fixture.cloud.journal().count("ListSnapshots")).isEqualTo(reads);
    }

    @Test
    void showsWhetherPlugInsAreNeeded() {
        backUp(Duration.ofDays(1));
        rewrite("ListImages", "\"needUploadUpgradePlugin\":false", "\"needUploadUpgradePlugin\":true");
        assertThat(codes(report(CssFixture.CROSS).blockers())).containsExactly("PluginsRequired");
        assertThat(codes(report(CssFixture.CROSS.withPluginsUploaded(true)).findings()))
                .containsExactly("PluginsUploaded", "Backup");

        rewrite("ListImages", "\"needUploadUpgradePlugin\":(true|false),?", "");
        assertThat(missing(report(CssFixture.CROSS))).contains("plug-ins");
    }

    @Test
    void remarksThatTheNewestTaskHasFailed() {
        backUp(Duration.ofDays(1));
        fixture.cluster.script().failNode(1).once("disk pressure");
        fixture.upgrader.start(CssFixture.SAME).await();
        ReadinessReport report = report(CssFixture.SAME);

        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("LastTaskFailed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("disk pressure"))
                .matches(finding -> finding.severity() == FindingSeverity.INFO);
    }

    @Test
    void knowsTheZonesOfAnAzChange() {
        backUp(Duration.ofDays(1));
        ReadinessReport moved = report(CssAzChange.move("cn-north-4a", "cn-north-4c"));
        assertThat(moved.isReady()).as(moved.toText()).isTrue();
        assertThat(moved.plan()).isEqualTo("AZ change (az_migrate) from cn-north-4a to cn-north-4c");
        assertThat(codes(report(CssAzChange.move("cn-north-4b", "cn-north-4c")).blockers()))
                .containsExactly("SourceZoneUnused");
    }

    @Test
    void listsWhatCannotBeReadAsNotChecked() {
        backUp(Duration.ofDays(1));
        fixture.cloud.faults().always("ListSnapshots", Fault.response(403).json("{\"errCode\":\"CSS.0099\"}"));
        ReadinessReport optional = report(CssFixture.CROSS);
        assertThat(optional.isReady()).isTrue();
        assertThat(optional.notChecked().get(0).what()).isEqualTo("backup");
        assertThat(optional.notChecked().get(0).why()).contains("ListSnapshots", "CSS.0099");
        assertThat(optional.notChecked().get(0).how()).startsWith("permit the operation");

        fixture.cloud.faults().always("UpgradeDetail", Fault.response(500));
        ReadinessReport required = report(CssFixture.CROSS);
        assertThat(required.isReady()).isFalse();
        assertThat(required.notChecked()).anyMatch(missing -> missing.isRequired()
                && missing.what().equals("tasks"));
        assertThat(required.checks()).extracting(check -> check.name()).contains("state", "target");
    }

    @Test
    void throwsWhatNoReportCanShow() {
        try (CssClient other = CssClient.builder()
                .endpoint(fixture.cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, "wrong"))
                .scheduler(fixture.time)
                .build()) {
            assertThatThrownBy(() -> ClusterUpgrader.of(other.cluster(fixture.cluster.id()))
                            .readiness(CssFixture.CROSS))
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void redactsSecretsThatTheCloudRepeats() {
        fixture.cloud
                .faults()
                .always(
                        "ShowClusterDetail",
                        Fault.rewriteBody(body -> body.replaceFirst("\"status\":\"200\"", "\"status\":\"303\"")
                                .replaceFirst(
                                        "\\{",
                                        "{\"failedReason\":{\"errorCode\":\"CSS.6005\",\"errorMsg\":\"key "
                                                + Accounts.SECRET_KEY + "\"},")));
        fixture.cloud
                .faults()
                .always(
                        "ListSnapshots",
                        Fault.response(400)
                                .json("{\"errCode\":\"CSS.0001\",\"externalMessage\":\"" + Accounts.SECRET_KEY + "\"}"));
        rewrite("ShowClusterDetail", "\"backupAvailable\":false", "\"backupAvailable\":true");
        ReadinessReport report = report(CssFixture.CROSS);

        assertThat(List.of(report.toText(), report.toJson(), report.toJUnitXml(), report.toString()))
                .noneMatch(text -> text.contains(Accounts.SECRET_KEY));
    }

    @Test
    void aStartCanRequireIt() {
        backUp(Duration.ofDays(32));
        assertThatThrownBy(() ->
                        fixture.upgrader.start(CssFixture.CROSS, fixture.store, ReadinessOptions.defaults()))
                .isInstanceOfSatisfying(
                        StartRejectedException.class,
                        rejected -> assertThat(codes(rejected.findings())).containsExactly("OldBackup"));
        assertThat(fixture.starts()).isZero();
        assertThat(fixture.store.saved).isEmpty();

        backUp(Duration.ofDays(1));
        var prepared = fixture.upgrader.prepare(CssFixture.CROSS);
        fixture.cloud.faults().always("ShowClusterDetail", Fault.response(500));
        assertThatThrownBy(() -> prepared.requireReady(ReadinessOptions.defaults()))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("NOT CHECKED state");
        fixture.cloud.faults().clear();
        backUp(Duration.ofDays(1));
        prepared.requireReady(ReadinessOptions.defaults()).start(fixture.store);
        assertThat(fixture.starts()).isOne();
    }
}
