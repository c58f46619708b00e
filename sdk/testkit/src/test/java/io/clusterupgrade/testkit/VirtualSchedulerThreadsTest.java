// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads on one scheduler, and one thread on several. */
@Timeout(60)
class VirtualSchedulerThreadsTest {
    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private final VirtualScheduler scheduler = VirtualScheduler.of(clock);
    private final EventLog log = new EventLog(clock);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        scheduler.close();
        threads.shutdownNow();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Starts a thread while the time is held, and returns when it sleeps. */
    private CompletableFuture<Void> asleep(Runnable work) {
        int sleepers = scheduler.sleepingThreads().size();
        CompletableFuture<Void> done = CompletableFuture.runAsync(work, threads);
        while (scheduler.sleepingThreads().size() == sleepers) {
            Thread.onSpinWait();
        }
        return done;
    }

    @Test
    void twoSleepersTakeTurnsInTheOrderOfTheirTimes() {
        Runnable release = HeldTime.hold(scheduler);
        CompletableFuture<Void> first = asleep(() -> {
            for (int i = 0; i < 3; i++) {
                scheduler.sleep(seconds(3));
                log.add("a");
            }
        });
        CompletableFuture<Void> second = asleep(() -> {
            for (int i = 0; i < 4; i++) {
                scheduler.sleep(seconds(2));
                log.add("b");
            }
        });
        release.run();

        first.join();
        second.join();

        assertThat(log.entries()).containsExactly("2 b", "3 a", "4 b", "6 a", "6 b", "8 b", "9 a");
    }

    @Test
    void manySleepersEachWakeAtTheirOwnTime() {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Random random = new Random(i);
            all.add(CompletableFuture.supplyAsync(
                    () -> {
                        scheduler.sleep(seconds(1)); // from here on the scheduler knows the thread
                        int exact = 0;
                        for (int n = 0; n < 50; n++) {
                            Duration wait = Duration.ofMillis(1 + random.nextInt(10_000));
                            Instant due = clock.instant().plus(wait);
                            scheduler.sleep(wait);
                            exact += clock.instant().equals(due) ? 1 : 0;
                        }
                        return exact;
                    },
                    threads));
        }

        assertThat(all).allSatisfy(exact -> assertThat(exact.join()).isEqualTo(50));
    }

    @Test
    void anInterruptEndsASleepAndKeepsTheFlag() {
        Runnable release = HeldTime.hold(scheduler);
        CompletableFuture<Thread> sleeping = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<Void> sleeper = asleep(() -> {
            sleeping.complete(Thread.currentThread());
            scheduler.sleep(Duration.ofHours(1));
            flag.complete(Thread.interrupted());
        });
        sleeping.join().interrupt();
        sleeper.join();
        release.run();

        assertThat(flag.join()).isTrue();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        assertThat(scheduler.sleepingThreads()).isEmpty();
    }

    @Test
    void anInterruptedThreadDoesNotSleep() {
        Thread.currentThread().interrupt();
        scheduler.sleep(Duration.ofHours(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void namesTheThreadsThatSleep() {
        Runnable release = HeldTime.hold(scheduler);
        CompletableFuture<Void> sleeper = asleep(() -> {
            Thread.currentThread().setName("the sleeper");
            scheduler.sleep(seconds(1));
        });

        assertThat(scheduler.sleepingThreads()).containsExactly("the sleeper");
        release.run();
        sleeper.join();
        assertThat(scheduler.sleepingThreads()).isEmpty();
    }

    @Test
    void anExecutorHoldsTheTimeUntilItsTaskIsDone() {
        CompletableFuture<Runnable> submitted = new CompletableFuture<>();
        Executor held = scheduler.tracking((Executor) submitted::complete);
        scheduler.schedule(seconds(1), () -> held.execute(() -> log.add("submitted")));
        scheduler.schedule(seconds(2), () -> log.add("later"));
        CompletableFuture<Void> sleeper = CompletableFuture.runAsync(() -> scheduler.sleep(seconds(3)), threads);

        submitted.join().run();
        sleeper.join();

        assertThat(log.entries()).containsExactly("1 submitted", "2 later");
    }

    @Test
    void anExecutorThatRejectsATaskHoldsNothing() {
        Executor rejecting = scheduler.tracking((Executor) task -> {
            throw new RejectedExecutionException("full");
        });

        assertThatThrownBy(() -> rejecting.execute(() -> {})).hasMessage("full");

        scheduler.sleep(seconds(1));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }

    @Test
    void twoSchedulersOnOneClockDoNotBlockEachOther() {
        try (VirtualScheduler other = VirtualScheduler.of(clock)) {
            List<CompletableFuture<Void>> both = new ArrayList<>();
            for (VirtualScheduler each : List.of(scheduler, other)) {
                both.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 500; i++) {
                                each.sleep(Duration.ofMillis(3));
                            }
                        },
                        threads));
            }
            both.forEach(CompletableFuture::join);
        }

        assertThat(clock.instant()).isAfterOrEqualTo(Instant.EPOCH.plusMillis(1500));
    }
}
