// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.TaskBaseline;
import io.clusterupgrade.upgrade.service.TokenCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests cases that cannot be distinguished from outside, and their results. */
class LimitsTest {
    private final CssFixture fixture = new CssFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void mistakesAnUpgradeOfOthersToTheSameTargetForALostStart() {
        PreparedStart prepared = fixture.upgrader.prepare(CssFixture.CROSS);
        fixture.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());
        fixture.time.beforeNextSleep(() -> fixture.cluster.startUpgrade(plan -> plan.crossVersion("7.10.2")));

        Upgrade upgrade = prepared.start();

        assertThat(fixture.cluster.tasks()).hasSize(1);
        assertThat(upgrade.taskId()).isEqualTo(fixture.cluster.tasks().get(0).id());
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void reportsAnAbortByOthersAsAFailure() {
        fixture.cluster.script().failNode(1).once("no room");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        String taskId = String.valueOf(upgrade.await().snapshot().taskId());

        fixture.cluster.abort(taskId);

        assertThat(upgrade.await()).isInstanceOf(UpgradeOutcome.Failed.class);
    }

    /** A token is limited to 1 KiB; the hash of an id that does not fit finds the task in the list. */
    @Test
    void findsATaskAgainWhoseIdDoesNotFitIntoAToken() {
        String longer = "\"id\":\"" + "t".repeat(900) + "-$1\"";
        fixture.cloud
                .faults()
                .always("UpgradeDetail", Fault.rewriteBody(body -> body.replaceAll("\"id\":\"([^\"]*)\"", longer)));
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS, fixture.store);
        String id = upgrade.refresh().taskId();
        assertThat(id).hasSizeGreaterThan(900);

        ResumeToken token = ResumeToken.parse(fixture.store.load().orElseThrow().toString());

        assertThat(token.taskId()).isNull();
        assertThat(fixture.upgrader.resume(token).orThrow().taskId()).isEqualTo(id);
        assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
    }

    @Test
    void findsTheTasksOfTheOtherServicesByTheirHash() {
        try (CceFixture cce = new CceFixture();
                AckFixture ack = new AckFixture()) {
            cce.cluster.startUpgrade(plan -> {});
            Upgrade ofCce = cce.upgrader.findLatest().orElseThrow();
            Upgrade ofAck = ack.upgrader.start(AckFixture.UNCHECKED_PLAN);

            assertThat(cce.upgrader.resume(hashed(ofCce)).orThrow().taskId()).isEqualTo(ofCce.taskId());
            assertThat(ack.upgrader.resume(hashed(ofAck)).orThrow().taskId()).isEqualTo(ofAck.taskId());
        }
    }

    /** Returns the token that the upgrade would have if its task id were too long. */
    private static ResumeToken hashed(Upgrade upgrade) {
        return ResumeToken.parse(TokenCodec.encode(upgrade.record().with(known -> {
                    known.taskHash(TaskBaseline.longHash(upgrade.taskId()));
                    known.taskId(null);
                }))
                .toString());
    }
}
