// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real time: its one timer must go on, whatever tasks do. */
@Timeout(60)
class SystemSchedulerTest {
    private final Scheduler scheduler = Scheduler.system();

    @Test
    void tasksThatBlockHoldNoOtherUp() throws Exception {
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
            assertThat(release.getCount()).as("all the while they block").isEqualTo(1);
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
    void aClockOfOnesOwnMovesNoDeadlineUnlessItsSleeperDoes() {
        Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Scheduler real = Scheduler.of(still, null);
        long before = System.nanoTime();
        assertThat(real.nanoTime()).isBetween(before, System.nanoTime());
        assertThat(real.now()).isEqualTo(Instant.EPOCH);

        assertThat(Scheduler.of(still, duration -> {}).nanoTime()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
