// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.model.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.model.UpgradeState.PAUSED;
import static io.clusterupgrade.upgrade.model.UpgradeState.PENDING;
import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.model.UpgradeState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.upgrade.fixture.TestErrors;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.TokenCodec;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the state after an action that was accepted or whose outcome is unknown. */
class ActionsTest {
    private final VirtualTime time = new VirtualTime();
    private final FakeUpgrades cloud = new FakeUpgrades(time);

    @Test
    void showsAStaleFailureAsPendingAfterARetryUntilSomethingChanges() {
        cloud.sees(FAILED, FAILED, RUNNING, FAILED);
        Upgrade upgrade = cloud.upgrade();
        upgrade.retry();

        assertThat(upgrade.refresh().state()).isEqualTo(PENDING);
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
        assertThat(upgrade.refresh().state()).isEqualTo(FAILED);
    }

    @Test
    void reportsAFailureThatLastsAfterARetry() {
        cloud.sees(FAILED);
        Upgrade upgrade = cloud.upgrade();
        upgrade.retry();
        time.pass(Duration.ofMinutes(2));

        assertThat(upgrade.refresh().state()).isEqualTo(FAILED);
    }

    @Test
    void acceptsAnEffectThatAWatchSeesBeforeTheActionIsAccepted() {
        cloud.sees(FAILED, RUNNING);
        Upgrade upgrade = cloud.upgrade();
        cloud.whileActing = upgrade::refresh;
        upgrade.retry();

        assertThat(upgrade.snapshot()).extracting(UpgradeSnapshot::state).isEqualTo(RUNNING);
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
    }

    @Test
    void keepsAnUnknownOutcomeWhenANodeProgressesDuringTheCall() {
        cloud.sees(PAUSED).sees(now -> now.state(PAUSED, "PAUSED").runs(4));
        cloud.actionFails = TestErrors.outcomeUnknown();
        Upgrade upgrade = cloud.upgrade();
        cloud.whileActing = upgrade::refresh;
        assertThatThrownBy(upgrade::resume).isInstanceOf(OutcomeUnknownException.class);
        cloud.actionFails = null;

        assertThatThrownBy(upgrade::resume)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("it may have arrived");
        assertThat(cloud.actions).containsExactly(UpgradeAction.RESUME);
    }

    @Test
    void waitsForAnAcceptedActionToShowWhenANodeProgressesDuringTheCall() {
        cloud.sees(PAUSED).sees(now -> now.state(PAUSED, "PAUSED").runs(4));
        Upgrade upgrade = cloud.upgrade();
        cloud.whileActing = upgrade::refresh;
        upgrade.resume();

        assertThat(upgrade.snapshot()).extracting(UpgradeSnapshot::state).isEqualTo(PENDING);
        assertThat(upgrade.refresh().state()).isEqualTo(PENDING);
    }

    @Test
    void showsAPauseAsPendingAfterAnAbort() {
        cloud.sees(PAUSED);
        Upgrade upgrade = cloud.upgrade();
        upgrade.abort();

        assertThat(upgrade.refresh().state()).isEqualTo(PENDING);
    }

    @Test
    void doesNotTreatAnUndocumentedStateAsTheEndOfAnAbort() {
        cloud.sees(PAUSED).sees(now -> now.state(UNKNOWN, "canceling")).sees(FAILED);
        Upgrade upgrade = cloud.upgrade();
        upgrade.abort();

        assertThat(upgrade.refresh().state()).isEqualTo(UNKNOWN);
        assertThat(upgrade.refresh().state()).isEqualTo(UpgradeState.ABORTED);
        assertThat(TokenCodec.decode(upgrade.token()).abortedAt()).isNotNull();
    }

    @Test
    void doesNotSendAnActionAgainWhileItsOutcomeIsUnknown() {
        cloud.sees(FAILED);
        cloud.actionFails = TestErrors.outcomeUnknown();
        Upgrade upgrade = cloud.upgrade();
        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);

        assertThatThrownBy(upgrade::retry)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("it may have arrived");
        assertThat(cloud.actions).hasSize(1);
        cloud.actionFails = null;
        upgrade.perform(UpgradeAction.RETRY, ActionPolicy.SERVER_DECIDES);
        assertThat(cloud.actions).hasSize(2);
    }

    @Test
    void sendsAnActionAgainWithoutAVisibleEffectForTwoMinutes() {
        cloud.sees(FAILED);
        cloud.actionFails = TestErrors.outcomeUnknown();
        Upgrade upgrade = cloud.upgrade();
        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);
        time.pass(Duration.ofMinutes(2));
        cloud.actionFails = null;

        assertThat(upgrade.retry().action()).isEqualTo(UpgradeAction.RETRY);
    }

    @ParameterizedTest
    @MethodSource("io.clusterupgrade.upgrade.WriteFailures#unknownOutcomes")
    void acceptsAnActionOnlyByAReadableSuccess(RuntimeException failure) {
        cloud.sees(FAILED);
        cloud.actionFails = failure;
        Upgrade upgrade = cloud.upgrade();

        assertThatThrownBy(upgrade::abort).isInstanceOf(OutcomeUnknownException.class);

        assertThat(upgrade.refresh().state()).isEqualTo(FAILED);
        assertThat(TokenCodec.decode(upgrade.token()).abortedAt()).isNull();
        cloud.actionFails = null;
        assertThatThrownBy(upgrade::abort).isInstanceOf(ActionNotAllowedException.class);
        assertThat(cloud.actions).containsExactly(UpgradeAction.ABORT);
    }

    @ParameterizedTest
    @MethodSource("io.clusterupgrade.upgrade.WriteFailures#errorsAndSneaky")
    void keepsAnUnknownOutcomeWhateverTheCallThrows(Throwable thrown) {
        cloud.sees(FAILED);
        cloud.actionFails = thrown;
        Upgrade upgrade = cloud.upgrade();

        assertThatThrownBy(upgrade::retry).isSameAs(thrown);

        cloud.actionFails = null;
        assertThatThrownBy(upgrade::retry)
                .isInstanceOf(ActionNotAllowedException.class)
                .hasMessageContaining("it may have arrived");
        assertThat(cloud.actions).hasSize(1);
    }

    @Test
    void resolvesAnUnknownOutcomeByPolling() {
        cloud.sees(FAILED, FAILED, RUNNING);
        cloud.actionFails = TestErrors.unreadable();
        Upgrade upgrade = cloud.upgrade();
        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);

        assertThat(upgrade.refresh().state()).isEqualTo(FAILED);
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
        cloud.actionFails = null;
        assertThat(upgrade.retry().action()).isEqualTo(UpgradeAction.RETRY);
    }

    @ParameterizedTest
    @MethodSource("io.clusterupgrade.upgrade.WriteFailures#rejections")
    void sendsAnActionAgainThatWasClearlyNotExecuted(RuntimeException failure) {
        cloud.sees(FAILED);
        cloud.actionFails = failure;
        Upgrade upgrade = cloud.upgrade();

        assertThatThrownBy(upgrade::retry).isSameAs(failure);

        cloud.actionFails = null;
        assertThat(upgrade.retry().action()).isEqualTo(UpgradeAction.RETRY);
        assertThat(cloud.actions).hasSize(2);
    }

    @Test
    void keepsTheUnknownOutcomeOfAnEarlierActionWhenALaterOneIsRejected() {
        cloud.sees(FAILED);
        Upgrade upgrade = cloud.upgrade();
        cloud.actionFails = TestErrors.outcomeUnknown();
        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);
        cloud.actionFails = TestErrors.response(409, "CSS.0011");
        assertThatThrownBy(() -> upgrade.perform(UpgradeAction.RETRY, ActionPolicy.SERVER_DECIDES))
                .isSameAs(cloud.actionFails);
        cloud.actionFails = null;

        assertThatThrownBy(upgrade::retry).isInstanceOf(ActionNotAllowedException.class);
    }

    @Test
    void keepsAnUnknownOutcomeWhenAWatchPollsDuringTheCall() {
        cloud.sees(FAILED).sees(now -> now.state(FAILED, "FAILED").runs(2));
        cloud.actionFails = new OutOfMemoryError("no heap");
        Upgrade upgrade = cloud.upgrade();
        cloud.whileActing = upgrade::refresh;
        assertThatThrownBy(upgrade::retry).isInstanceOf(OutOfMemoryError.class);
        cloud.actionFails = null;

        assertThatThrownBy(upgrade::retry).isInstanceOf(ActionNotAllowedException.class);
    }

    /** The wall clock is set while the service still shows the earlier failure. */
    @ParameterizedTest
    @ValueSource(longs = {-30, 30, 36_500})
    void waitsForAnAcceptedActionToShowWhenTheWallClockIsSet(long days) {
        cloud.sees(FAILED);
        Upgrade upgrade = cloud.upgrade();
        upgrade.retry();

        time.setWallClock(VirtualTime.START.plus(Duration.ofDays(days)));
        assertThat(upgrade.refresh().state()).isEqualTo(PENDING);

        time.pass(Duration.ofMinutes(2));
        assertThat(upgrade.refresh().state()).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, 30, 36_500})
    void keepsAnUnknownOutcomeForTwoMinutesWhenTheWallClockIsSet(long days) {
        cloud.sees(FAILED);
        cloud.actionFails = TestErrors.outcomeUnknown();
        Upgrade upgrade = cloud.upgrade();
        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);
        cloud.actionFails = null;

        time.setWallClock(VirtualTime.START.plus(Duration.ofDays(days)));
        assertThatThrownBy(upgrade::retry).isInstanceOf(ActionNotAllowedException.class);

        time.pass(Duration.ofMinutes(2));
        assertThat(upgrade.retry().action()).isEqualTo(UpgradeAction.RETRY);
    }

    @Test
    void recordsNoActionThatWasNotSentBecauseAReadBeforeItFailed() {
        cloud.sees(FAILED);
        cloud.readyingFails = TestErrors.unreadable();
        Upgrade upgrade = cloud.upgrade();

        assertThatThrownBy(upgrade::abort).isInstanceOf(DecodeException.class);
        assertThat(cloud.actions).isEmpty();
        assertThat(TokenCodec.decode(upgrade.token()).abortedAt()).isNull();
    }

    @Test
    void keepsAnUnknownOutcomeWhileAnotherActionIsNotVisibleYet() {
        cloud.sees(PAUSED);
        Upgrade upgrade = cloud.upgrade();
        upgrade.resume();
        cloud.actionFails = TestErrors.outcomeUnknown();
        assertThatThrownBy(upgrade::abort).isInstanceOf(OutcomeUnknownException.class);
        cloud.actionFails = null;

        assertThatThrownBy(upgrade::abort).isInstanceOf(ActionNotAllowedException.class);
        assertThat(cloud.actions).containsExactly(UpgradeAction.RESUME, UpgradeAction.ABORT);
        assertThat(upgrade.snapshot().state()).isEqualTo(PENDING);
    }

    @Test
    void keepsAnUnknownOutcomeWhileTheTaskIsMissing() {
        cloud.sees(FAILED).seesNothing(1).sees(FAILED);
        cloud.actionFails = TestErrors.outcomeUnknown();
        Upgrade upgrade = cloud.upgrade();
        assertThatThrownBy(upgrade::retry).isInstanceOf(OutcomeUnknownException.class);
        upgrade.refresh();
        cloud.actionFails = null;

        assertThatThrownBy(upgrade::retry).isInstanceOf(ActionNotAllowedException.class);
    }

    @Test
    void reportsNoFailureFromBeforeARetryAtADeadline() {
        cloud.sees(FAILED).fails(TestErrors.connectionLost());
        Upgrade upgrade = cloud.upgrade();
        upgrade.retry();

        UpgradeOutcome outcome = upgrade.await(AwaitOptions.defaults().withDeadline(Duration.ofMinutes(1)));

        assertThat(outcome).isInstanceOf(UpgradeOutcome.StillRunning.class);
        assertThat(outcome.state()).isEqualTo(PENDING);
    }

    @Test
    void reportsAFailureOfATaskThatWasContinuedAfterOurAbort() {
        cloud.sees(FAILED, FAILED, RUNNING, FAILED);
        Upgrade upgrade = cloud.upgrade();
        upgrade.abort();

        assertThat(upgrade.refresh().state()).isEqualTo(UpgradeState.ABORTED);
        assertThat(upgrade.refresh().state()).isEqualTo(RUNNING);
        assertThat(upgrade.refresh().state()).isEqualTo(FAILED);
        assertThat(TokenCodec.decode(upgrade.token()).abortedAt()).isNull();
    }

    @Test
    void sendsNothingThatIsForbidden() {
        cloud.sees(FAILED);
        cloud.availability = () -> ActionAvailability.no("FAKE: not now");
        Upgrade upgrade = cloud.upgrade();

        assertThatThrownBy(upgrade::retry).hasMessage("retry was not sent: FAKE: not now");
        assertThatThrownBy(upgrade::pause).hasMessageContaining("there is no operation to pause");
        assertThat(cloud.actions).isEmpty();
    }

    @Test
    void sendsNothingToAMissingTask() {
        cloud.sees(RUNNING).seesNothing(1);
        Upgrade upgrade = cloud.upgrade();
        upgrade.refresh();

        assertThatThrownBy(() -> upgrade.perform(UpgradeAction.ABORT, ActionPolicy.SERVER_DECIDES))
                .isInstanceOf(ActionNotAllowedException.class);
        assertThat(cloud.actions).isEmpty();
    }
}
