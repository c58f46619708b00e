// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.UpgradeState.SUCCEEDED;
import static io.clusterupgrade.upgrade.UpgradeState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Watches in trouble, in the calling thread and on a watcher: the same rules. */
class WatchTroubleTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final VirtualTime time = new VirtualTime();
    private final FakeUpgrades cloud = new FakeUpgrades(time);
    private final List<UpgradeEvent> events = new ArrayList<>();
    private final AwaitOptions options = AwaitOptions.defaults()
            .withSchedule(PollSchedule.every(TEN_SECONDS))
            .withListener(events::add);

    private static CredentialsException refused() {
        return new CredentialsException("no keys", null);
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithATaskThatFailsAndThenRuns(Way way) {
        cloud.sees(RUNNING, FAILED, RUNNING, FAILED, RUNNING, SUCCEEDED);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options);

        assertThat(outcome.state()).isEqualTo(SUCCEEDED);
        assertThat(states()).containsExactly(RUNNING, FAILED, RUNNING, FAILED, RUNNING, SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void takesAnUnknownWordForNoEnd(Way way) {
        cloud.sees(RUNNING)
                .sees(now -> now.state(UNKNOWN, "ROLLING_BACK"))
                .sees(now -> now.state(UNKNOWN, "ROLLING_BACK"))
                .sees(SUCCEEDED);

        assertThat(way.watch(cloud.upgrade(), options).state()).isEqualTo(SUCCEEDED);
        assertThat(told(UpgradeEvent.UnknownState.class))
                .singleElement()
                .satisfies(event -> assertThat(event.rawState()).isEqualTo("ROLLING_BACK"));
    }

    @ParameterizedTest
    @EnumSource
    void waitsForATaskThatVanishesAndComesBack(Way way) {
        cloud.sees(RUNNING).seesNothing(3).sees(RUNNING, SUCCEEDED);

        assertThat(way.watch(cloud.upgrade(), options).state()).isEqualTo(SUCCEEDED);
        assertThat(told(UpgradeEvent.Vanished.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpOnATaskThatStaysAway(Way way) {
        cloud.sees(RUNNING).seesNothing(1);

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options.withTroubleTolerated(Duration.ofMinutes(5))))
                .isInstanceOfSatisfying(
                        UpgradeLostException.class,
                        e -> assertThat(e.token().taskId()).isEqualTo(FakeUpgrades.TASK))
                .hasMessageContaining("does not show task task-1");
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(5).plus(TEN_SECONDS));
    }

    @ParameterizedTest
    @EnumSource
    void waitsOutAnHourWithoutANetwork(Way way) {
        RuntimeException[] lost = new RuntimeException[60];
        Arrays.fill(lost, Troubles.connectionLost());
        cloud.sees(RUNNING).fails(lost).sees(SUCCEEDED);

        AwaitOptions slow = options.withSchedule(PollSchedule.every(Duration.ofMinutes(1)));
        assertThat(way.watch(cloud.upgrade(), slow).state()).isEqualTo(SUCCEEDED);
        assertThat(told(UpgradeEvent.PollRetried.class)).hasSize(60);
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(61));
    }

    @ParameterizedTest
    @EnumSource
    void obeysAThrottleThatAsksForALongerWait(Way way) {
        cloud.sees(RUNNING).fails(Troubles.throttled(Duration.ofSeconds(90))).sees(SUCCEEDED);

        way.watch(cloud.upgrade(), options);

        assertThat(Duration.between(cloud.polls.get(1), cloud.polls.get(2))).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @EnumSource
    void toleratesRefusedPollsForAWhile(Way way) {
        cloud.sees(RUNNING).fails(refused(), refused()).sees(SUCCEEDED);

        assertThat(way.watch(cloud.upgrade(), options).state()).isEqualTo(SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void failsWhenPollsStayRefused(Way way) {
        CredentialsException refused = refused();
        cloud.sees(RUNNING).fails(refused);

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options.withTroubleTolerated(Duration.ofMinutes(1))))
                .isSameAs(refused);
    }

    @ParameterizedTest
    @EnumSource
    void failsAtOnceOnAMistakeOfTheProgram(Way way) {
        IllegalStateException mistake = new IllegalStateException("a bug");
        cloud.fails(mistake);

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options)).isSameAs(mistake);
    }

    @ParameterizedTest
    @EnumSource
    void survivesABrokenListener(Way way) {
        cloud.sees(RUNNING, SUCCEEDED);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options.withListener(event -> {
            throw new IllegalStateException("the listener is broken");
        }));

        assertThat(outcome.state()).isEqualTo(SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void triesAgainToReadAClusterThatCannotBeReadAtOnce(Way way) {
        cloud.sees(SUCCEEDED);
        cloud.confirmFails.add(Troubles.connectionLost());
        cloud.confirmations.add(Confirmation.CONFIRMED);

        assertThat(way.watch(cloud.upgrade(), options).orThrow().confirmation()).isEqualTo(Confirmation.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenItsClientWasClosed(Way way) {
        CallCancelledException closed = Troubles.closed();
        cloud.sees(RUNNING).fails(closed);

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options)).isSameAs(closed);
    }

    @ParameterizedTest
    @EnumSource
    void waitsOutANetworkThatKeysCannotBeFetchedOver(Way way) {
        RuntimeException[] lost = new RuntimeException[60];
        Arrays.fill(lost, new CredentialsException("IAM does not answer", Troubles.connectionLost()));
        cloud.sees(RUNNING).fails(lost).sees(SUCCEEDED);

        AwaitOptions slow = options.withSchedule(PollSchedule.every(Duration.ofMinutes(1)));
        assertThat(way.watch(cloud.upgrade(), slow).state()).isEqualTo(SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void waitsAnHourAtMostBecauseACloudAsksForMore(Way way) {
        cloud.sees(RUNNING).fails(Troubles.throttled(Duration.ofDays(300))).sees(SUCCEEDED);

        way.watch(cloud.upgrade(), options);

        assertThat(Duration.between(cloud.polls.get(1), cloud.polls.get(2))).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @EnumSource
    void failsWithAnErrorOfALoadedClass(Way way) {
        cloud.sees(RUNNING);
        NoClassDefFoundError error = new NoClassDefFoundError("somebody's class");

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options.withListener(event -> {
                    throw error;
                })))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(error),
                        thrown -> assertThat(thrown).hasCause(error));
    }

    @Test
    void failsWhenItsExecutorTakesNoMore() {
        cloud.sees(RUNNING);
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        Upgrade upgrade = new Upgrade(
                new CssUpgrades(((CssClient) cloud.client()).cluster("c1")),
                cloud.record(UpgradeKind.IMAGE_UPGRADE).with(known -> known.taskId = "task-1"),
                new KeptToken(null));

        try (UpgradeWatcher watcher = UpgradeWatcher.on(closed, 1)) {
            assertThat(upgrade.awaitAsync(watcher, options)).failsWithin(10, TimeUnit.SECONDS);
            assertThat(watcher.watching()).isZero();
        }
    }

    private <E extends UpgradeEvent> List<E> told(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<UpgradeState> states() {
        return told(UpgradeEvent.StateChanged.class).stream()
                .map(event -> event.now().state())
                .toList();
    }
}
