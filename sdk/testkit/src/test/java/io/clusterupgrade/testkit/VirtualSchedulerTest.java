// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.transport.Scheduler.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class VirtualSchedulerTest {
    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private final VirtualScheduler scheduler = VirtualScheduler.of(clock);
    private final EventLog log = new EventLog(clock);

    @AfterEach
    void close() {
        scheduler.close();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void aSleepAdvancesTheClockByItsDuration() {
        long begin = scheduler.nanoTime();

        scheduler.sleep(Duration.ofHours(3));

        assertThat(scheduler.now()).isEqualTo(Instant.EPOCH.plusSeconds(10_800)).isEqualTo(clock.instant());
        assertThat(scheduler.nanoTime() - begin).isEqualTo(TimeUnit.HOURS.toNanos(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT-2562047788015215H-30M-8S"})
    void aSleepOfZeroOrLessReturnsAtOnce(Duration duration) {
        scheduler.sleep(duration);

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aTaskRunsInAnotherThreadAtItsTime() {
        CompletableFuture<Thread> ran = new CompletableFuture<>();
        scheduler.schedule(Duration.ofHours(2), () -> ran.complete(Thread.currentThread()));

        assertThat(ran.join()).isNotEqualTo(Thread.currentThread());
        assertThat(ran.join().isDaemon()).isTrue();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(7200));
    }

    @Test
    void aTaskWithoutADelayRunsAtOnce() {
        CompletableFuture<Instant> zero = new CompletableFuture<>();
        CompletableFuture<Instant> negative = new CompletableFuture<>();
        scheduler.schedule(Duration.ZERO, () -> zero.complete(clock.instant()));
        scheduler.schedule(Duration.ofSeconds(Long.MIN_VALUE), () -> negative.complete(clock.instant()));

        assertThat(List.of(zero.join(), negative.join())).containsOnly(Instant.EPOCH);
    }

    @Test
    void tasksRunInTheOrderOfTheirTimesAndThenOfTheirCreation() {
        scheduler.schedule(seconds(3), () -> log.add("c"));
        scheduler.schedule(seconds(1), () -> log.add("a"));
        scheduler.schedule(seconds(2), () -> log.add("b1"));
        scheduler.schedule(seconds(2), () -> log.add("b2"));

        scheduler.sleep(seconds(4));

        assertThat(log.entries()).containsExactly("1 a", "2 b1", "2 b2", "3 c");
    }

    @Test
    void aTaskThatSchedulesAnotherHoldsTheTime() {
        scheduler.schedule(seconds(1), () -> {
            log.add("first");
            scheduler.schedule(seconds(1), () -> log.add("next"));
        });
        scheduler.schedule(seconds(5), () -> log.add("late"));

        scheduler.sleep(seconds(10));

        assertThat(log.entries()).containsExactly("1 first", "2 next", "5 late");
    }

    @Test
    void aTaskMaySleepWhileOthersRun() {
        scheduler.schedule(seconds(1), () -> {
            scheduler.sleep(seconds(4));
            log.add("slept");
        });
        scheduler.schedule(seconds(2), () -> log.add("between"));

        scheduler.sleep(seconds(10));

        assertThat(log.entries()).containsExactly("2 between", "5 slept");
    }

    @Test
    void aTaskMayWaitForALaterTask() {
        CompletableFuture<Instant> later = new CompletableFuture<>();
        CompletableFuture<Instant> joined = new CompletableFuture<>();
        scheduler.schedule(seconds(1), () -> joined.complete(later.join()));
        scheduler.schedule(seconds(7), () -> later.complete(clock.instant()));

        assertThat(joined.join()).isEqualTo(Instant.EPOCH.plusSeconds(7));
    }

    @Test
    void aTaskThatThrowsStopsNoOther() {
        scheduler.schedule(seconds(1), () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> log.add(thrown.getMessage()));
            throw new IllegalStateException("thrown");
        });
        scheduler.schedule(seconds(2), () -> log.add("after"));

        scheduler.sleep(seconds(3));

        assertThat(log.entries()).contains("2 after");
    }

    @Test
    void aCancelledTaskNeverRunsAndMovesNoTime() {
        Scheduled first = scheduler.schedule(seconds(1), () -> log.add("cancelled"));
        Scheduled last = scheduler.schedule(Duration.ofDays(1), () -> log.add("cancelled"));
        first.cancel();
        last.cancel();
        first.cancel();

        scheduler.sleep(seconds(2));

        assertThat(log.entries()).isEmpty();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(2));
    }

    @Test
    void timeStandsStillWhileAThreadThatUsesTheSchedulerRuns() {
        CompletableFuture<Instant> ran = new CompletableFuture<>();
        scheduler.schedule(seconds(1), () -> ran.complete(clock.instant()));

        boolean ranMeanwhile = false;
        for (int i = 0; i < 100_000; i++) {
            ranMeanwhile |= ran.isDone();
        }

        assertThat(ranMeanwhile).isFalse();
        assertThat(ran.join()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }

    /** For a second of real time, the time stands still; then it passes without regard to the thread. */
    @Test
    void aThreadThatNeitherEndsNorBlocksCannotStopTheTime() {
        CompletableFuture<Void> ran = new CompletableFuture<>();
        scheduler.schedule(seconds(1), () -> ran.complete(null));

        while (!ran.isDone()) {
            Thread.onSpinWait();
        }

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }

    @Test
    void aClockAdvancedByHandEndsTheWaitsThatAreDue() {
        CompletableFuture<Void> second = new CompletableFuture<>();
        scheduler.schedule(seconds(2), () -> {
            log.add("second");
            second.complete(null);
        });
        scheduler.schedule(seconds(1), () -> log.add("first"));
        scheduler.schedule(seconds(90), () -> log.add("later"));

        clock.advance(seconds(60));
        while (!second.isDone()) {
            Thread.onSpinWait(); // blocks nothing, so that only the advance can have started the tasks
        }

        assertThat(log.entries()).containsExactly("60 first", "60 second");
        scheduler.sleep(seconds(40));
        assertThat(log.entries()).last().isEqualTo("90 later");
    }

    @Test
    void aWatchdogRunsWhenOtherWaitsHaveTakenAsLong() {
        scheduler.watch(seconds(5), () -> log.add("watchdog"));
        scheduler.schedule(seconds(5), () -> log.add("task"));
        scheduler.watch(seconds(90), () -> log.add("never"));

        scheduler.sleep(seconds(10));

        assertThat(log.entries()).containsExactly("5 watchdog", "5 task");
    }

    @Test
    void aWatchdogMovesNoTime() {
        CompletableFuture<Void> ran = new CompletableFuture<>();
        scheduler.watch(seconds(5), () -> ran.complete(null));
        CompletableFuture<Void> now = new CompletableFuture<>();
        scheduler.schedule(Duration.ZERO, () -> now.complete(null));
        now.join();

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        assertThat(ran).isNotDone();
        clock.advance(seconds(5));
        ran.join();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(5));
    }

    @Test
    void aWatchdogThatIsLateRunsAtOnceAndACancelledOneNever() {
        CompletableFuture<Void> late = new CompletableFuture<>();
        scheduler.watch(seconds(-1), () -> late.complete(null));
        late.join();
        scheduler.watch(seconds(1), () -> log.add("cancelled")).cancel();

        scheduler.sleep(seconds(2));

        assertThat(log.entries()).isEmpty();
    }

    @Test
    void aDelayOfThousandsOfYearsIsBounded() {
        Scheduled unused = scheduler.watch(Duration.ofSeconds(Long.MAX_VALUE), () -> log.add("never"));

        scheduler.sleep(seconds(1));

        assertThat(log.entries()).isEmpty();
    }

    @Test
    void closingEndsSleepsAndRunsTasks() {
        Runnable release = HeldTime.hold(scheduler);
        CompletableFuture<Void> ran = new CompletableFuture<>();
        CompletableFuture<Void> watched = new CompletableFuture<>();
        scheduler.schedule(seconds(5), () -> ran.complete(null));
        scheduler.watch(seconds(5), () -> watched.complete(null));
        CompletableFuture<Void> sleeper = CompletableFuture.runAsync(() -> scheduler.sleep(seconds(9)));
        while (scheduler.sleepingThreads().isEmpty()) {
            Thread.onSpinWait();
        }

        scheduler.close();

        ran.join();
        release.run();
        assertThat(sleeper)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(IllegalStateException.class)
                .withMessage("the virtual scheduler is closed");
        assertThat(watched).isNotDone();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void afterItIsClosedNothingWaits() {
        scheduler.close();
        scheduler.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> scheduler.sleep(seconds(1)))
                .withMessage("the virtual scheduler is closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> scheduler.schedule(Duration.ZERO, () -> log.add("never")))
                .withMessage("the virtual scheduler is closed");
        assertThatCode(() -> scheduler.watch(seconds(1), () -> log.add("never")).cancel())
                .doesNotThrowAnyException();
        clock.advance(seconds(2));
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void theLimitEndsAWaitForWhatNeverHappens() {
        try (VirtualScheduler limited = VirtualScheduler.of(clock, Duration.ofHours(1))) {
            clock.advance(Duration.ofHours(2)); // by hand, which does not count
            List<Instant> polls = new ArrayList<>();

            assertThatIllegalStateException()
                    .isThrownBy(() -> {
                        while (true) {
                            limited.sleep(Duration.ofMinutes(10));
                            polls.add(clock.instant());
                        }
                    })
                    .withMessageContaining("more than PT1H")
                    .withMessageContaining("withDeadline");

            assertThat(polls).hasSize(6);
            assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(3 * 3600));
        }
    }

    @Test
    void theLimitEndsScheduledTasksToo() {
        try (VirtualScheduler limited = VirtualScheduler.of(clock, seconds(10))) {
            CompletableFuture<Instant> ran = new CompletableFuture<>();
            limited.schedule(seconds(60), () -> ran.complete(clock.instant()));

            assertThat(ran.join()).isEqualTo(Instant.EPOCH);
            assertThatIllegalStateException().isThrownBy(() -> limited.schedule(seconds(1), () -> {}));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void theLimitMustBePositive(Duration limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VirtualScheduler.of(clock, limit))
                .withMessage("limit must be positive: " + limit);
    }

    @Test
    void namesItsClock() {
        assertThat(scheduler).hasToString("VirtualScheduler[VirtualClock[1970-01-01T00:00:00Z,Z]]");
        assertThat(scheduler.clock()).isSameAs(clock);
    }
}
