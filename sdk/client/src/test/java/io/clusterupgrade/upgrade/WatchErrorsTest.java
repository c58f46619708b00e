// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.model.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.model.UpgradeState.SUCCEEDED;
import static io.clusterupgrade.upgrade.model.UpgradeState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.upgrade.css.CssUpgradeService;
import io.clusterupgrade.upgrade.fixture.TestErrors;
import io.clusterupgrade.upgrade.model.TaskNotFoundException;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.Verification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the error handling of watches, which is the same in the calling thread and on a watcher. */
class WatchErrorsTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final VirtualTime time = new VirtualTime();
    private final FakeUpgrades cloud = new FakeUpgrades(time);
    private final List<UpgradeEvent> events = new ArrayList<>();
    private final AwaitOptions options = AwaitOptions.defaults()
            .withSchedule(PollSchedule.every(TEN_SECONDS))
            .withListener(events::add);

    private static CredentialsException rejected() {
        return new CredentialsException("no keys", null);
    }

    @ParameterizedTest
    @EnumSource
    void continuesWithATaskThatFailsAndThenRuns(Way way) {
        cloud.sees(RUNNING, FAILED, RUNNING, FAILED, RUNNING, SUCCEEDED);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options);

        assertThat(outcome.state()).isEqualTo(SUCCEEDED);
        assertThat(states()).containsExactly(RUNNING, FAILED, RUNNING, FAILED, RUNNING, SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotEndAtAnUndocumentedState(Way way) {
        cloud.sees(RUNNING)
                .sees(now -> now.state(UNKNOWN, "ROLLING_BACK"))
                .sees(now -> now.state(UNKNOWN, "ROLLING_BACK"))
                .sees(SUCCEEDED);

        assertThat(way.watch(cloud.upgrade(), options).state()).isEqualTo(SUCCEEDED);
        assertThat(reported(UpgradeEvent.UnknownState.class))
                .singleElement()
                .satisfies(event -> assertThat(event.rawState()).isEqualTo("ROLLING_BACK"));
    }

    @ParameterizedTest
    @EnumSource
    void waitsForATaskThatDisappearsAndReappears(Way way) {
        cloud.sees(RUNNING).seesNothing(3).sees(RUNNING, SUCCEEDED);

        assertThat(way.watch(cloud.upgrade(), options).state()).isEqualTo(SUCCEEDED);
        assertThat(reported(UpgradeEvent.Vanished.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void failsWhenATaskStaysMissing(Way way) {
        cloud.sees(RUNNING).seesNothing(1);

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options.withErrorTolerance(Duration.ofMinutes(5))))
                .isInstanceOfSatisfying(
                        TaskNotFoundException.class,
                        e -> assertThat(e.token().taskId()).isEqualTo(FakeUpgrades.TASK))
                .hasMessageContaining("does not show task task-1");
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(5).plus(TEN_SECONDS));
    }

    @ParameterizedTest
    @EnumSource
    void waitsThroughAnHourWithoutANetwork(Way way) {
        RuntimeException[] taskNotFound = new RuntimeException[60];
        Arrays.fill(taskNotFound, TestErrors.connectionLost());
        cloud.sees(RUNNING).fails(taskNotFound).sees(SUCCEEDED);

        AwaitOptions slow = options.withSchedule(PollSchedule.every(Duration.ofMinutes(1)));
        assertThat(way.watch(cloud.upgrade(), slow).state()).isEqualTo(SUCCEEDED);
        assertThat(reported(UpgradeEvent.PollRetried.class)).hasSize(60);
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(61));
    }

    @ParameterizedTest
    @EnumSource
    void obeysALongerRetryAfter(Way way) {
        cloud.sees(RUNNING).fails(TestErrors.throttled(Duration.ofSeconds(90))).sees(SUCCEEDED);

        way.watch(cloud.upgrade(), options);

        assertThat(Duration.between(cloud.polls.get(1), cloud.polls.get(2))).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @EnumSource
    void toleratesRejectedPollsForAWhile(Way way) {
        cloud.sees(RUNNING).fails(rejected(), rejected()).sees(SUCCEEDED);

        assertThat(way.watch(cloud.upgrade(), options).state()).isEqualTo(SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void failsWhenPollsStayRejected(Way way) {
        CredentialsException rejected = rejected();
        cloud.sees(RUNNING).fails(rejected);

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options.withErrorTolerance(Duration.ofMinutes(1))))
                .isSameAs(rejected);
    }

    @ParameterizedTest
    @EnumSource
    void toleratesAnExceptionOfCustomCode(Way way) {
        cloud.sees(RUNNING)
                .fails(new IllegalStateException("a provider of credentials that is broken once"))
                .sees(SUCCEEDED);

        assertThat(way.watch(cloud.upgrade(), options).state()).isEqualTo(SUCCEEDED);
        assertThat(reported(UpgradeEvent.PollRetried.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void failsWithALastingExceptionOfCustomCode(Way way) {
        IllegalStateException mistake = new IllegalStateException("a bug");
        cloud.fails(mistake);

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options)).isSameAs(mistake);
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @EnumSource
    void failsAtOnceWithAnErrorOfAPoll(Way way) {
        OutOfMemoryError error = new OutOfMemoryError("no heap");
        cloud.sees(RUNNING).failsWith(error);

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(error),
                        thrown -> assertThat(thrown).hasCause(error));
    }

    static Stream<Arguments> waysAndThrowables() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(
                                new IllegalStateException("secret-of-the-listener"),
                                new NoClassDefFoundError("secret-of-the-listener"),
                                new StackOverflowError("secret-of-the-listener"),
                                new IOException("secret-of-the-listener"))
                        .map(thrown -> Arguments.of(way, thrown)));
    }

    @ParameterizedTest
    @MethodSource("waysAndThrowables")
    void survivesABrokenListener(Way way, Throwable thrown) {
        cloud.sees(RUNNING, SUCCEEDED);

        try (LogCapture log = LogCapture.start()) {
            UpgradeOutcome outcome = way.watch(cloud.upgrade(), options.withListener(event -> {
                throw TestErrors.<RuntimeException>sneaky(thrown);
            }));

            assertThat(outcome.state()).isEqualTo(SUCCEEDED);
            assertThat(log.messages(ChangeNotifier.class, "WARN"))
                    .singleElement()
                    .asString()
                    .contains(thrown.getClass().getName());
            assertThat(log.lines()).noneMatch(line -> line.contains("secret-of-the-listener"));
        }
    }

    @ParameterizedTest
    @MethodSource("waysAndThrowables")
    void treatsAConditionThatThrowsAsFalse(Way way, Throwable thrown) {
        cloud.sees(RUNNING, SUCCEEDED);

        UpgradeOutcome outcome = way.watch(cloud.upgrade(), options.withUntil(now -> {
            throw TestErrors.<RuntimeException>sneaky(thrown);
        }));

        assertThat(outcome.state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void keepsTheInterruptThatAListenerThrows() {
        cloud.sees(RUNNING, SUCCEEDED);

        UpgradeOutcome outcome = cloud.upgrade().await(options.withListener(event -> {
            throw TestErrors.<RuntimeException>sneaky(new InterruptedException());
        }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UpgradeOutcome.StillRunning.class,
                        still -> assertThat(still.reason()).isEqualTo(UpgradeOutcome.StillRunning.Reason.INTERRUPTED));
    }

    static Stream<Arguments> waysAndPages() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(
                                TestErrors.unreadable(),
                                TestErrors.page(302),
                                TestErrors.page(403),
                                TestErrors.page(404),
                                TestErrors.page(101))
                        .map(page -> Arguments.of(way, page)));
    }

    @ParameterizedTest
    @MethodSource("waysAndPages")
    void waitsThroughHoursOfLoadBalancerPages(Way way, CloudException page) {
        RuntimeException[] pages = new RuntimeException[300];
        Arrays.fill(pages, page);
        cloud.sees(RUNNING).fails(pages).sees(SUCCEEDED);

        AwaitOptions slow = options.withSchedule(PollSchedule.every(Duration.ofMinutes(1)));

        assertThat(way.watch(cloud.upgrade(), slow).state()).isEqualTo(SUCCEEDED);
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(301));
    }

    @ParameterizedTest
    @EnumSource
    void readsTheClusterAgainWhenItCannotBeRead(Way way) {
        cloud.sees(SUCCEEDED);
        cloud.verificationFails.add(TestErrors.connectionLost());
        cloud.verifications.add(Verification.VERIFIED);

        assertThat(way.watch(cloud.upgrade(), options).orThrow().verification()).isEqualTo(Verification.VERIFIED);
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenItsClientWasClosed(Way way) {
        CallCancelledException closed = TestErrors.closed();
        cloud.sees(RUNNING).fails(closed);

        assertThatThrownBy(() -> way.watch(cloud.upgrade(), options)).isSameAs(closed);
    }

    @ParameterizedTest
    @EnumSource
    void waitsWhileKeysCannotBeFetched(Way way) {
        RuntimeException[] taskNotFound = new RuntimeException[60];
        Arrays.fill(taskNotFound, new CredentialsException("IAM does not respond", TestErrors.connectionLost()));
        cloud.sees(RUNNING).fails(taskNotFound).sees(SUCCEEDED);

        AwaitOptions slow = options.withSchedule(PollSchedule.every(Duration.ofMinutes(1)));
        assertThat(way.watch(cloud.upgrade(), slow).state()).isEqualTo(SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void waitsAtMostAnHourForRetryAfter(Way way) {
        cloud.sees(RUNNING).fails(TestErrors.throttled(Duration.ofDays(300))).sees(SUCCEEDED);

        way.watch(cloud.upgrade(), options);

        assertThat(Duration.between(cloud.polls.get(1), cloud.polls.get(2))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void failsWhenItsExecutorRejectsAPoll() {
        cloud.sees(RUNNING);
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        Upgrade upgrade = new Upgrade(
                new CssUpgradeService(((CssClient) cloud.client()).cluster("c1")),
                cloud.record(UpgradeKind.IMAGE_UPGRADE).with(known -> known.taskId("task-1")),
                new TokenSaver(null));

        try (UpgradeWatcher watcher = UpgradeWatcher.on(closed, 1)) {
            assertThat(upgrade.awaitAsync(watcher, options)).failsWithin(10, TimeUnit.SECONDS);
            assertThat(watcher.watching()).isZero();
        }
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
