// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.VirtualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real time: its single timer must continue, whatever tasks do. */
@Timeout(60)
class SystemSchedulerTest {
    private final Scheduler scheduler = Scheduler.system();

    @Test
    void blockingTasksDoNotDelayOthers() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(6);
        try {
            for (int i = 0; i < 6; i++) {
                scheduler.schedule(Duration.ZERO, () -> {
                    blocked.countDown();
                    await(release);
                });
            }
            CountDownLatch others = new CountDownLatch(100);
            for (int i = 0; i < 100; i++) {
                scheduler.watch(Duration.ofMillis(i % 10), others::countDown);
            }
            assertThat(blocked.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(release.getCount()).as("while they block").isEqualTo(1);
        } finally {
            release.countDown();
        }
    }

    @Test
    void thousandsOfShortTasksShareAFewThreads() throws Exception {
        CountDownLatch done = new CountDownLatch(5_000);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 5_000; i++) {
            scheduler.schedule(Duration.ofMillis(i % 50), () -> {
                threads.add(Thread.currentThread());
                done.countDown();
            });
        }
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(threads).hasSizeLessThanOrEqualTo(12);
        assertThat(threads).allMatch(Thread::isDaemon);
    }

    @Test
    void aTaskThatIsCancelledDoesNotRun() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        List<Scheduler.Scheduled> tasks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tasks.add(scheduler.schedule(Duration.ofMillis(200), ran::incrementAndGet));
        }
        tasks.forEach(Scheduler.Scheduled::cancel);
        CountDownLatch later = new CountDownLatch(1);
        scheduler.schedule(Duration.ofMillis(250), later::countDown);

        assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).hasValue(0);
    }

    @Test
    void aCustomClockMovesDeadlinesOnlyWithItsSleeper() {
        Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Scheduler real = Scheduler.of(still, null);
        long before = System.nanoTime();
        assertThat(real.nanoTime()).isBetween(before, System.nanoTime());
        assertThat(real.now()).isEqualTo(Instant.EPOCH);

        assertThat(Scheduler.of(still, duration -> {}).nanoTime()).isZero();
    }

    @Test
    void aWaitCountsAsTimeEvenWhenTheClockDoesNotMove() {
        Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Scheduler standing = Scheduler.of(still, duration -> {});
        standing.sleep(Duration.ofMinutes(2));
        assertThat(standing.nanoTime()).isEqualTo(Duration.ofMinutes(2).toNanos());
        assertThat(standing.now()).isEqualTo(Instant.EPOCH);

        VirtualClock clock = new VirtualClock(Instant.EPOCH);
        Scheduler moving = Scheduler.of(clock, clock::sleep);
        moving.sleep(Duration.ofMinutes(2));
        assertThat(moving.nanoTime()).as("once").isEqualTo(Duration.ofMinutes(2).toNanos());

        Scheduler real = Scheduler.of(Clock.systemUTC(), clock::sleep);
        long before = real.nanoTime();
        real.sleep(Duration.ofDays(300_000));
        assertThat(real.nanoTime() - before)
                .isGreaterThanOrEqualTo(Duration.ofDays(36_500).toNanos());
    }

    @Test
    void skipsAWaitOfZeroOrLess() throws Exception {
        List<Duration> asked = new CopyOnWriteArrayList<>();
        Scheduler scheduler = Scheduler.of(Clock.systemUTC(), asked::add);
        scheduler.sleep(Duration.ofNanos(-1));
        scheduler.sleep(Duration.ZERO);
        CountDownLatch ran = new CountDownLatch(1);
        scheduler.schedule(Duration.ofSeconds(-5), ran::countDown);

        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void anInterruptedWaitDoesNotCountAsTime() {
        Scheduler scheduler = Scheduler.of(
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                duration -> Thread.currentThread().interrupt());
        scheduler.sleep(Duration.ofDays(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(scheduler.nanoTime()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
