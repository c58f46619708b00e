// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import static io.clusterupgrade.upgrade.model.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.model.UpgradeState.SUCCEEDED;
import static io.clusterupgrade.upgrade.model.UpgradeState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.PreparedStart;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ActionReceipt;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.TaskNotFoundException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.Verification;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the errors around an upgrade of CSS, and that no upgrade is started twice. */
class CssErrorsTest {
    private CssFixture fixture = new CssFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void replace(CssFixture other) {
        fixture.close();
        fixture = other;
    }

    @Test
    void findsTheTaskOfAStartWhoseResponseWasLost() {
        fixture.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());

        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS, fixture.store);

        assertThat(upgrade.taskId()).isEqualTo(fixture.cluster.tasks().get(0).id());
        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.starts()).isEqualTo(1);
        assertThat(fixture.cluster.tasks()).hasSize(1);
    }

    @Test
    void waitsForALaggingListBeforeReportingAnUnknownOutcome() {
        replace(new CssFixture(spec -> spec.taskListLag(Duration.ofSeconds(90))));
        fixture.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());

        assertThat(fixture.upgrader.start(CssFixture.CROSS).await().state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void reportsAnUnknownStartOutcomeAndDoesNotSendAgain() {
        fixture.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> fixture.upgrader.start(CssFixture.CROSS, fixture.store))
                .isInstanceOfSatisfying(StartOutcomeUnknownException.class, e -> {
                    assertThat(e.token()).isEqualTo(fixture.store.saved.get(1));
                    assertThat(fixture.upgrader.resume(e.token())).isInstanceOf(ResumeResult.NotFoundYet.class);
                    assertThat(fixture.upgrader.resume(fixture.store.saved.get(0)))
                            .isInstanceOf(ResumeResult.NotStarted.class);
                })
                .hasMessageContaining("Do not start again")
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(fixture.starts()).isEqualTo(1);
        assertThat(fixture.cluster.tasks()).isEmpty();
    }

    @Test
    void doesNotTreatAServerErrorAsARejection() {
        fixture.cloud.faults().next("UpgradeCore", Fault.htmlError(502));

        assertThatThrownBy(() -> fixture.upgrader.start(CssFixture.CROSS))
                .isInstanceOf(StartOutcomeUnknownException.class);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void throwsARejectionUnchanged() {
        PreparedStart prepared = fixture.upgrader.prepare(CssFixture.CROSS);
        fixture.cloud
                .faults()
                .next(
                        "UpgradeCore",
                        Fault.response(409)
                                .json("{\"errCode\":\"CSS.0011\",\"externalMessage\":\"CSS.0011 : busy. (busy)\"}"));

        assertThatThrownBy(prepared::start).isInstanceOf(ConflictException.class);
    }

    @Test
    void resolvesAnUnknownStartOutcomeLater() {
        replace(new CssFixture(spec -> spec.taskListLag(Duration.ofMinutes(5))));
        fixture.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());
        assertThatThrownBy(() -> fixture.upgrader.start(CssFixture.CROSS, fixture.store))
                .isInstanceOf(StartOutcomeUnknownException.class);
        ResumeToken token = ResumeToken.parse(fixture.store.saved.get(1).toString());

        fixture.time.sleep(Duration.ofMinutes(10));

        assertThat(fixture.upgrader.resume(token).orThrow().await().state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void doesNotMatchAnOlderTask() {
        fixture.cluster.startUpgrade(plan -> plan.sameVersion());
        fixture.time.sleep(Duration.ofHours(5));
        fixture.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> fixture.upgrader.start(CssFixture.SAME.withBatchSize(1)))
                .isInstanceOfAny(StartOutcomeUnknownException.class, StartRejectedException.class);
    }

    @Test
    void doesNotMatchAnUpgradeToAnotherTarget() {
        PreparedStart prepared = fixture.upgrader.prepare(CssFixture.CROSS);
        String theirs = fixture.cluster.startUpgrade(plan -> plan.sameVersion());

        assertThat(fixture.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        ResumeResult.Ambiguous.class,
                        open -> assertThat(open.candidates())
                                .extracting(UpgradeSnapshot::taskId)
                                .containsExactly(theirs));
    }

    /** A service may name the target differently from the image. */
    @Test
    void isAmbiguousWhenTheTargetOfATaskIsSpelledDifferently() {
        fixture.cloud.faults().next("UpgradeCore", Fault.cutAfterExecution());
        fixture.cloud
                .faults()
                .always("UpgradeDetail", Fault.replaceInBody("\"displayName\":\"", "\"displayName\":\"css-"));

        assertThatThrownBy(() -> fixture.upgrader.start(CssFixture.CROSS))
                .isInstanceOfSatisfying(StartOutcomeUnknownException.class, e -> {
                    String ours = fixture.cluster.tasks().get(0).id();
                    assertThat(e).hasMessageContaining(ours);
                    assertThat(fixture.upgrader.resume(e.token()))
                            .isInstanceOfSatisfying(
                                    ResumeResult.Ambiguous.class,
                                    open -> assertThat(open.candidates())
                                            .extracting(UpgradeSnapshot::taskId)
                                            .containsExactly(ours));
                });
    }

    @Test
    void doesNotMatchAnUpgradeThatEndedBeforeTheStart() {
        PreparedStart prepared = fixture.upgrader.prepare(CssFixture.CROSS);
        fixture.upgrader.start(CssFixture.CROSS).await();
        fixture.cloud.faults().next("UpgradeCore", Fault.cutBeforeExecution());

        assertThatThrownBy(() -> prepared.start(fixture.store)).isInstanceOf(StartOutcomeUnknownException.class);
        assertThat(fixture.upgrader.resume(fixture.store.saved.get(1))).isInstanceOf(ResumeResult.NotFoundYet.class);
    }

    @Test
    void isAmbiguousWhenSeveralTasksMatch() {
        PreparedStart prepared = fixture.upgrader.prepare(CssFixture.SAME);
        fixture.cluster.script().failNode(1).once("first");
        String first =
                fixture.upgrader.start(CssFixture.SAME).await().snapshot().taskId();
        fixture.upgrader.attach(first).abort();
        Upgrade second = fixture.upgrader.start(CssFixture.SAME);
        second.refresh();

        assertThat(fixture.upgrader.resume(prepared.token()))
                .isInstanceOfSatisfying(
                        ResumeResult.Ambiguous.class,
                        several -> assertThat(several.candidates())
                                .extracting(UpgradeSnapshot::taskId)
                                .containsExactlyInAnyOrder(first, second.taskId()));
        assertThatThrownBy(() -> fixture.upgrader.resume(prepared.token()).orThrow())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(first);
    }

    @Test
    void continuesAfterAnUndocumentedState() {
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        upgrade.refresh();
        fixture.cluster.script().showStatus("ROLLING_BACK", 2);

        assertThat(upgrade.refresh().state()).isEqualTo(UNKNOWN);
        assertThat(upgrade.can(UpgradeAction.RETRY).response()).isEqualTo(ActionAvailability.Response.UNSURE);
        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.UnknownState.class)).hasSize(1);
    }

    @Test
    void continuesWithATaskThatFailsAndRunsAgain() {
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        upgrade.refresh();
        fixture.cluster.script().showStatus("FAILED", 1);

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.StateChanged.class))
                .extracting(event -> event.now().state())
                .startsWith(FAILED, RUNNING);
    }

    @Test
    void continuesWhenATaskIsMissingForAWhile() {
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        fixture.cluster.script().hideTask(upgrade.refresh().taskId(), 4);

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.Vanished.class)).hasSize(1);
    }

    @Test
    void failsWhenATaskStaysMissing() {
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        fixture.cluster.script().hideTask(upgrade.refresh().taskId());

        assertThatThrownBy(upgrade::await).isInstanceOf(TaskNotFoundException.class);
        assertThatThrownBy(upgrade::retry).isInstanceOf(ActionNotAllowedException.class);
        assertThat(fixture.cloud.journal().count("RetryUpgradeTask")).isZero();
    }

    @Test
    void reportsASuccessThatTheClusterDoesNotShow() {
        fixture.cluster.script().keepVersion();

        assertThat(fixture.upgrader.start(CssFixture.CROSS).await().orThrow().verification())
                .isEqualTo(Verification.NOT_YET);
    }

    @Test
    void waitsForTheClusterToShowTheTarget() {
        fixture.cluster.script().delayVersion(Duration.ofSeconds(40));

        assertThat(fixture.upgrader.start(CssFixture.CROSS).await().orThrow().verification())
                .isEqualTo(Verification.VERIFIED);
    }

    @Test
    void isUncheckedWhenTheClusterCannotBeRead() {
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        fixture.cloud.faults().always("ShowClusterDetail", Fault.htmlError(503));

        assertThat(upgrade.await().orThrow().verification()).isEqualTo(Verification.UNCHECKED);
    }

    @Test
    void survivesMinutesOfErrorsBrokenConnectionsAndThrottling() {
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        fixture.cloud
                .faults()
                .times(12, "UpgradeDetail", Fault.htmlError(503))
                .times(12, "UpgradeDetail", Fault.cutBeforeExecution())
                .times(4, "UpgradeDetail", Fault.garbage());

        assertThat(upgrade.await(fixture.options).state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.reported(UpgradeEvent.PollRetried.class)).isNotEmpty();
    }

    @Test
    void resumesInAnotherClient() {
        ResumeToken token = fixture.upgrader.start(CssFixture.CROSS).token();

        var other = ClusterUpgrader.of(fixture.client(Accounts.PROJECT_ID).cluster(fixture.cluster.id()));

        assertThat(other.resume(token).orThrow().await().state()).isEqualTo(SUCCEEDED);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    @Test
    void rejectsATokenOfAnotherProjectOrCluster() {
        ResumeToken token = fixture.upgrader.prepare(CssFixture.CROSS).token();
        String id = fixture.cluster.id();

        assertThatThrownBy(() -> ClusterUpgrader.of(fixture.client("0123456789abcdef0123456789abcdef")
                                .cluster(id))
                        .resume(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another project");
        assertThatThrownBy(() -> ClusterUpgrader.of(fixture.client.cluster("11111111-d641-45d9-9dcb-ab2236bcd07e"))
                        .resume(token))
                .hasMessageContaining("another cluster");
    }

    @Test
    void doesNotReportASecondFailureAfterAnAcceptedRetry() {
        fixture.cluster.script().failNode(1).once("disk pressure");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        upgrade.await();
        upgrade.retry();
        fixture.cluster.script().showStatus("FAILED", 1);

        assertThat(upgrade.refresh().state()).isIn(List.of(UpgradeState.PENDING, FAILED));
        assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void sendsOneOfTwoConcurrentRetries() throws Exception {
        fixture.cluster.script().failNode(1).once("disk pressure");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        upgrade.await();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<ActionReceipt>> retries = two.invokeAll(List.of(upgrade::retry, upgrade::retry));

            assertThat(retries).filteredOn(CssErrorsTest::accepted).hasSize(1);
        } finally {
            two.shutdown();
        }
        assertThat(fixture.cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
    }

    private static boolean accepted(Future<ActionReceipt> retry) {
        try {
            return retry.get().action() == UpgradeAction.RETRY;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(ActionNotAllowedException.class);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void doesNotRepeatAnActionWithAnUnknownOutcome() {
        fixture.cluster.script().failNode(1).once("disk pressure");
        Upgrade upgrade = fixture.upgrader.start(CssFixture.CROSS);
        upgrade.await();
        fixture.cloud.faults().next("RetryUpgradeTask", Fault.cutAfterExecution());

        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);
        assertThat(fixture.cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
    }
}
