// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.model.UpgradeState.ABORTED;
import static io.clusterupgrade.upgrade.model.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.model.UpgradeState.PARTIALLY_FAILED;
import static io.clusterupgrade.upgrade.model.UpgradeState.PAUSED;
import static io.clusterupgrade.upgrade.model.UpgradeState.PENDING;
import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.model.UpgradeState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.DecodeWarning;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.upgrade.fixture.TestErrors;
import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the rules of a watch, which are the same in the calling thread and on a watcher. */
class WatchLoopTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final VirtualTime time = new VirtualTime();
    private final FakeUpgrades cloud = new FakeUpgrades(time);
    private final List<UpgradeEvent> events = new ArrayList<>();
    private final AwaitOptions options = AwaitOptions.defaults()
            .withSchedule(PollSchedule.every(TEN_SECONDS))
            .withListener(events::add);

    @ParameterizedTest
    @EnumSource
    void endsWithASuccessThatTheClusterShows(Way way) {
        cloud.sees(PENDING, RUNNING, RUNNING, SUCCEEDED);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UpgradeOutcome.Succeeded.class,
                        success -> assertThat(success.verification()).isEqualTo(Verification.VERIFIED));
        assertThat(time.elapsed()).isEqualTo(TEN_SECONDS.multipliedBy(3));
        assertThat(states()).containsExactly(PENDING, RUNNING, SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTheClusterToShowASuccess(Way way) {
        cloud.sees(SUCCEEDED);
        cloud.verifications.addAll(List.of(Verification.NOT_YET, Verification.NOT_YET, Verification.VERIFIED));

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options);

        assertThat(((UpgradeOutcome.Succeeded) outcome).verification()).isEqualTo(Verification.VERIFIED);
        assertThat(time.elapsed()).isEqualTo(TEN_SECONDS.multipliedBy(2));
    }

    @ParameterizedTest
    @EnumSource
    void reportsASuccessThatTheClusterNeverShows(Way way) {
        cloud.sees(SUCCEEDED);
        cloud.verifications.add(Verification.NOT_YET);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options.withVerifyFor(Duration.ofMinutes(1)));

        assertThat(((UpgradeOutcome.Succeeded) outcome).verification()).isEqualTo(Verification.NOT_YET);
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void readsAFailureAgainBeforeReportingIt(Way way) {
        cloud.sees(RUNNING, FAILED);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options);

        assertThat(outcome).isInstanceOf(UpgradeOutcome.Failed.class);
        assertThat(cloud.polls).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void endsPartiallyFailed(Way way) {
        cloud.sees(PARTIALLY_FAILED);

        assertThat(way.watch(cloud.upgrade(), options)).isInstanceOf(UpgradeOutcome.PartiallyFailed.class);
    }

    @ParameterizedTest
    @EnumSource
    void endsWithAnAbort(Way way) {
        cloud.sees(RUNNING, ABORTED);

        assertThat(way.watch(cloud.upgrade(), options)).isInstanceOf(UpgradeOutcome.Aborted.class);
    }

    @ParameterizedTest
    @EnumSource
    void endsWithAPause(Way way) {
        cloud.sees(RUNNING, PAUSED);

        assertThat(way.watch(cloud.upgrade(), options)).isInstanceOf(UpgradeOutcome.Paused.class);
    }

    @ParameterizedTest
    @EnumSource
    void continuesThroughAPauseWhenConfigured(Way way) {
        cloud.sees(RUNNING, PAUSED, PAUSED, RUNNING, SUCCEEDED);

        assertThat(way.watch(cloud.upgrade(), options.withPausedIsEnd(false)).state())
                .isEqualTo(SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void endsOnlyTheWatchAtItsDeadline(Way way) {
        cloud.sees(RUNNING);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options.withDeadline(Duration.ofSeconds(35)));

        assertThat(outcome).isInstanceOfSatisfying(StillRunning.class, still -> {
            assertThat(still.reason()).isEqualTo(StillRunning.Reason.DEADLINE);
            assertThat(still.token().taskId()).isEqualTo(FakeUpgrades.TASK);
            assertThat(still.state()).isEqualTo(RUNNING);
        });
        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(35));
        assertThat(cloud.actions).isEmpty();
        assertThat(cloud.limits).last().isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void hasNoDefaultLimit(Way way) {
        UpgradeState[] days = new UpgradeState[20_000];
        Arrays.fill(days, RUNNING);
        cloud.sees(days).sees(SUCCEEDED);

        assertThat(way.watch(cloud.upgrade(), options).state()).isEqualTo(SUCCEEDED);
        assertThat(time.elapsed()).isEqualTo(TEN_SECONDS.multipliedBy(20_000));
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenItsConditionIsTrue(Way way) {
        cloud.sees(PENDING, RUNNING, SUCCEEDED);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options.withUntil(now -> now.state() == RUNNING));

        assertThat(((StillRunning) outcome).reason()).isEqualTo(StillRunning.Reason.CONDITION_MET);
    }

    @ParameterizedTest
    @EnumSource
    void reportsAStallOncePerPeriodWithoutChanges(Way way) {
        UpgradeState[] silence = new UpgradeState[500];
        Arrays.fill(silence, RUNNING);
        cloud.sees(silence).sees(now -> now.state(RUNNING, "RUNNING").progressText("0.5"));
        cloud.sees(silence).sees(SUCCEEDED);

        way.watch(cloud.upgrade(), options.withStallAfter(Duration.ofMinutes(30)));

        assertThat(reported(UpgradeEvent.Stalled.class))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.unchangedFor()).isEqualTo(Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @EnumSource
    void reportsNodesStepsAndUnreadableFields(Way way) {
        UpgradeStep moving = new UpgradeStep("Data migration", UpgradeStep.State.RUNNING, "RUNNING", null, null, null);
        List<String> all = List.of("n1", "n2");
        cloud.sees(now ->
                        now.state(RUNNING, "RUNNING").nodes(NodeProgress.of(all, List.of(), List.of("n1"), List.of())))
                .sees(now -> {
                    now.decodeReports(List.of(new DecodeWarning("/detailList/0/batchSize", "a number was expected")));
                    return now.state(RUNNING, "RUNNING")
                            .steps(List.of(moving))
                            .nodes(NodeProgress.of(all, List.of(), List.of("n1"), List.of()));
                })
                .sees(now -> now.state(RUNNING, "RUNNING")
                        .steps(List.of(moving))
                        .nodes(NodeProgress.of(all, List.of("n1"), List.of("n2"), List.of())))
                .sees(SUCCEEDED);

        way.watch(cloud.upgrade(), options);

        assertThat(reported(UpgradeEvent.NodeDone.class))
                .extracting(UpgradeEvent.NodeDone::node)
                .containsExactly("n1");
        assertThat(reported(UpgradeEvent.StepChanged.class)).hasSize(2);
        assertThat(reported(UpgradeEvent.DecodeProblem.class)).hasSize(1);
    }

    @Test
    void endsAtAnInterruptAndKeepsTheFlag() {
        cloud.sees(RUNNING);
        time.whileSleeping(() -> {
            if (!cloud.polls.isEmpty()) {
                Thread.currentThread().interrupt();
            }
        });

        UpgradeOutcome outcome = cloud.upgrade().await(options);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(((StillRunning) outcome).reason()).isEqualTo(StillRunning.Reason.INTERRUPTED);
        assertThat(cloud.polls).hasSize(1);
        assertThat(cloud.actions).isEmpty();
    }

    @Test
    void pollsOftenAfterAChangeAndRarelyWithoutChanges() {
        UpgradeState[] silence = new UpgradeState[200];
        Arrays.fill(silence, RUNNING);
        cloud.sees(silence).sees(SUCCEEDED);

        cloud.upgrade().await(options.withSchedule(new PollSchedule(Duration.ofSeconds(5), Duration.ofMinutes(1), 0)));

        assertThat(time.delays().get(0)).isZero();
        assertThat(time.delays().subList(1, 10)).containsOnly(Duration.ofSeconds(5));
        assertThat(time.delays().get(199)).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void reportsASuccessAtItsDeadlineBeforeTheClusterShowsIt(Way way) {
        cloud.sees(SUCCEEDED);
        cloud.verifications.add(Verification.NOT_YET);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options.withDeadline(Duration.ofSeconds(25)));

        assertThat(outcome.orThrow().verification()).isEqualTo(Verification.NOT_YET);
        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void freesItsSlotBeforeTheOutcomeIsProcessed() throws Exception {
        cloud.sees(SUCCEEDED);
        try (UpgradeWatcher watcher = UpgradeWatcher.create(1)) {
            List<UpgradeState> second = new ArrayList<>();
            upgradeAsync(watcher)
                    .thenAccept(first -> second.add(upgradeAsync(watcher).join().state()))
                    .get(10, TimeUnit.SECONDS);

            assertThat(second).containsExactly(SUCCEEDED);
        }
    }

    static Stream<Arguments> waysAndCounts() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(
                                Long.MAX_VALUE,
                                Long.MAX_VALUE - Duration.ofSeconds(15).toNanos(),
                                Long.MIN_VALUE,
                                -1L)
                        .map(count -> Arguments.of(way, count)));
    }

    /** The nano time of a machine may start anywhere, and overflow during a watch. */
    @ParameterizedTest
    @MethodSource("waysAndCounts")
    void keepsItsDeadlineAtAnyNanoTime(Way way, long count) {
        time.countingFrom(count);
        cloud.sees(RUNNING);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options.withDeadline(Duration.ofSeconds(35)));

        assertThat(((StillRunning) outcome).reason()).isEqualTo(StillRunning.Reason.DEADLINE);
        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(35));
        assertThat(cloud.polls).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("waysAndCounts")
    void watchesAndActsAtAnyNanoTime(Way way, long count) {
        time.countingFrom(count);
        cloud.sees(RUNNING, FAILED, FAILED, FAILED, FAILED, RUNNING, SUCCEEDED);
        cloud.verifications.addAll(List.of(Verification.NOT_YET, Verification.VERIFIED));
        Upgrade upgrade = cloud.upgrade();

        assertThat(way.watch(upgrade, options)).isInstanceOf(UpgradeOutcome.Failed.class);
        upgrade.retry();

        assertThat(way.watch(upgrade, options).orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(reported(UpgradeEvent.Stalled.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void acceptsTheLongestDurations(Way way) {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
        cloud.sees(RUNNING).seesNothing(1).fails(TestErrors.connectionLost()).sees(SUCCEEDED);
        cloud.verifications.addAll(List.of(Verification.NOT_YET, Verification.VERIFIED));

        UpgradeOutcome outcome = way.watch(
                cloud.upgrade(),
                options.withDeadline(forever)
                        .withStallAfter(forever)
                        .withVerifyFor(forever)
                        .withErrorTolerance(forever)
                        .withSchedule(PollSchedule.between(Duration.ofSeconds(1), forever)));

        assertThat(outcome.orThrow().verification()).isEqualTo(Verification.VERIFIED);
    }

    @ParameterizedTest
    @EnumSource
    void endsAtItsDeadlineWithTheLongestIntervals(Way way) {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
        cloud.sees(RUNNING);

        UpgradeOutcome outcome = way.watch(
                cloud.upgrade(),
                options.withDeadline(Duration.ofDays(3)).withSchedule(new PollSchedule(forever, forever, 0.5)));

        assertThat(((StillRunning) outcome).reason()).isEqualTo(StillRunning.Reason.DEADLINE);
        assertThat(time.elapsed()).isEqualTo(Duration.ofDays(3));
    }

    /** An id of 900 characters does not fit into a token, but the outcome of a watch still has a token. */
    @ParameterizedTest
    @EnumSource
    void returnsATokenForATaskWithALongId(Way way) {
        cloud.sees(RUNNING);
        String id = "T-" + "a".repeat(900);
        Upgrade upgrade = new Upgrade(
                cloud, cloud.record(UpgradeKind.IMAGE_UPGRADE).with(known -> known.taskId(id)), new TokenSaver(null));

        UpgradeOutcome outcome = way.watch(upgrade, options.withDeadline(Duration.ofSeconds(35)));

        ResumeToken token = ((StillRunning) outcome).token();
        UpgradeRecord read = TokenCodec.decode(ResumeToken.parse(token.toString()));
        assertThat(read.isOf(read.snapshot(VirtualTime.START).task(id, "detail").build()))
                .isTrue();
    }

    private CompletableFuture<UpgradeOutcome> upgradeAsync(UpgradeWatcher watcher) {
        return cloud.upgrade().awaitAsync(watcher, options);
    }

    private <E extends UpgradeEvent> List<E> reported(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<UpgradeState> states() {
        return reported(UpgradeEvent.StateChanged.class).stream()
                .map(event -> event.now().state())
                .toList();
    }
}
