// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.NotFinishedException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the advice for CSS: before a start, after a failure and after an abort. */
class CssAdviceTest {
    private CssFixture fixture = new CssFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void replace(CssFixture other) {
        fixture.close();
        fixture = other;
    }

    /** Makes ListSnapshots show one complete snapshot of an age. */
    private void backUp(Duration age) {
        long end = fixture.time.now().minus(age).toEpochMilli();
        fixture.cloud
                .faults()
                .always(
                        "ListSnapshots",
                        Fault.response(200)
                                .json(
                                        "{\"backups\":[{\"id\":\"s1\",\"name\":\"nightly\",\"status\":\"COMPLETED\",\"endTime\":"
                                                + end
                                                + "},{\"id\":\"s2\",\"name\":\"broken\",\"status\":\"FAILED\",\"endTime\":"
                                                + fixture.time.now().toEpochMilli() + "}]}"));
    }

    @Test
    void rejectsAStartWithAnOldBackupUntilItIsAccepted() {
        backUp(Duration.ofDays(40));

        for (CssPlan plan : List.of(CssFixture.CROSS, CssAzChange.move("cn-north-4a", "cn-north-4c"))) {
            assertThatThrownBy(() -> fixture.upgrader.start(plan))
                    .isInstanceOfSatisfying(StartRejectedException.class, rejected -> {
                        assertThat(rejected)
                                .hasMessageContaining("nightly, is 40 days old")
                                .hasMessageContaining("names of indices only, neither content nor age")
                                .hasMessageEndingWith("withAcceptedWarnings(List.of(\"OldBackup\"))");
                        assertThat(rejected.findings())
                                .singleElement()
                                .matches(finding -> finding.severity() == FindingSeverity.WARNING);
                    });
        }
        assertThat(fixture.starts()).isZero();
        fixture.upgrader.start(CssFixture.CROSS.withAcceptedWarnings(List.of(CssPlan.OLD_BACKUP)));
        assertThat(fixture.starts()).isOne();
    }

    @Test
    void startsWithARecentBackupOrWithoutTheCheckOrIfNoneIsListed() {
        backUp(Duration.ofDays(31));
        fixture.upgrader.prepare(CssFixture.CROSS);
        backUp(Duration.ofDays(400));
        fixture.upgrader.prepare(CssFixture.CROSS.withIndicesBackupCheck(false));
        fixture.cloud.faults().always("ListSnapshots", Fault.response(406).json("{\"errCode\":\"CSS.5031\"}"));
        fixture.upgrader.prepare(CssFixture.CROSS);

        assertThat(fixture.starts()).isZero();
    }

    @Test
    void saysWhatAnAbortLeavesBehind() {
        fixture.cluster.script().failNode(2).once("disk pressure");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.SAME);
        upgrade.await();
        String broken = fixture.cluster.nodeNames().get(1);

        assertThat(upgrade.can(UpgradeAction.ABORT).reason())
                .contains(
                        "nodes that are done (1) stay upgraded, so that versions are mixed until a new upgrade follows")
                .contains(broken + " stays as it is: repair it with updateInstance");
        assertThat(upgrade.can(UpgradeAction.RETRY).reason())
                .contains("mend the cause first", "does not say where the task goes on");
    }

    @Test
    void explainsAFailureWithAllThatTheClusterReports() {
        fixture.cluster.script().failNode(1).once("disk pressure");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        fixture.cloud
                .faults()
                .always(
                        "ShowClusterDetail",
                        Fault.rewriteBody(
                                body -> body.replaceFirst("\"actions\":\\[[^]]*]", "\"actions\":[\"UPGRADING\"]")
                                        .replaceFirst(
                                                "\"actionProgress\":\\{[^}]*}",
                                                "\"actionProgress\":{\"UPGRADING\":\"40%\"}")
                                        .replaceFirst(
                                                "\\{",
                                                "{\"failedReason\":{\"errorCode\":\"CSS.6005\",\"errorMsg\":\"service start\"},")));

        assertThat(upgrade.await().snapshot())
                .isNotNull()
                .satisfies(now -> assertThat(now.notes())
                        .singleElement()
                        .asString()
                        .startsWith("the cluster: status ")
                        .contains("UPGRADING", "reason CSS.6005 service start"));
    }

    @Test
    void explainsAFailureEvenIfTheClusterCannotBeRead() {
        fixture.cluster.script().failNode(1).once("disk pressure");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        fixture.cloud.faults().always("ShowClusterDetail", Fault.response(500));

        assertThat(upgrade.await().snapshot())
                .isNotNull()
                .satisfies(now ->
                        assertThat(now.notes()).containsExactly("the cluster could not be read: ServerException"));
    }

    @Test
    void namesTheBrokenNodeAndItsRepairWhenTheNextStartIsRejected() {
        String id = fixture.client
                .cluster(fixture.cluster.id())
                .showClusterDetail()
                .instances()
                .get(0)
                .id();
        fixture.cloud
                .faults()
                .always(
                        "ShowClusterDetail",
                        Fault.rewriteBody(
                                body -> body.replaceFirst("(\"instances\":\\[\\{.*?\"status\":)\"200\"", "$1\"303\"")));

        assertThatThrownBy(() -> fixture.upgrader.start(CssFixture.CROSS))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("is not ready")
                .hasMessageContaining("has status 303")
                .hasMessageContaining("css.cluster(id).updateInstance(\"" + id + "\")");
    }

    @Test
    void finishSaysThatAddedZonesNeedARestart() {
        replace(new CssFixture(spec -> spec.nodes(6)));
        CssAzChange plan = CssAzChange.spread("cn-north-4a", List.of("cn-north-4a", "cn-north-4c"));
        Upgrade upgrade = fixture.upgrader.start(plan);
        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);

        assertThatThrownBy(upgrade::finish)
                .isInstanceOf(NotFinishedException.class)
                .hasMessageContaining("needs a restart")
                .hasMessageContaining("rollingRestart");
        assertThat(plan.preview()).contains("Note: After zones were added the cluster needs a restart");
        assertThat(fixture.cloud.journal().count("RollingRestart")).isZero();
    }
}
