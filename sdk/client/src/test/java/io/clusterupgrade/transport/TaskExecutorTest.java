// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When threads are added: the timer's looks are made by hand. */
@Timeout(60)
class TaskExecutorTest {
    private final HandTimer timer = new HandTimer();
    private final TaskExecutor executor = new TaskExecutor(timer);
    private final Semaphore running = new Semaphore(0);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void stop() {
        release.countDown();
        timer.shutdownNow();
    }

    @Test
    void nobodyLooksWhileEachTaskHasAThread() {
        runBlocking(4);
        running.acquireUninterruptibly(4);

        assertThat(timer.looks).isEmpty();
    }

    @Test
    void aStalledQueueGetsOneThreadALook() {
        runBlocking(6);
        running.acquireUninterruptibly(4);
        assertThat(timer.looks).as("one look at a time").hasSize(1);
        assertThat(running.tryAcquire()).as("the fifth waits").isFalse();

        timer.look();
        running.acquireUninterruptibly();
        assertThat(timer.looks).hasSize(1);
        assertThat(running.tryAcquire()).as("the sixth waits").isFalse();

        timer.look();
        running.acquireUninterruptibly();
        while (!timer.looks.isEmpty()) {
            timer.look();
        }
        assertThat(timer.made)
                .as("a look behind the last thread at most: nothing is queued")
                .isBetween(2, 3);
    }

    @Test
    void aQueueThatMovesGetsNone() {
        CountDownLatch first = new CountDownLatch(1);
        executor.run(() -> await(first));
        runBlocking(5);
        running.acquireUninterruptibly(3);
        assertThat(timer.looks).hasSize(1);

        first.countDown();
        running.acquireUninterruptibly();
        timer.look();

        assertThat(running.tryAcquire())
                .as("a task has ended since the last look")
                .isFalse();
        assertThat(timer.looks).as("but one is still queued").hasSize(1);
        timer.look();
        running.acquireUninterruptibly();
    }

    @Test
    void thereAreAtMost256Threads() {
        runBlocking(258);
        while (!timer.looks.isEmpty() && timer.made < 400) {
            timer.look();
        }

        running.acquireUninterruptibly(256);
        assertThat(running.tryAcquire()).isFalse();
        assertThat(timer.made).as("it goes on looking").isEqualTo(400);
    }

    private void runBlocking(int count) {
        for (int i = 0; i < count; i++) {
            executor.run(() -> {
                running.release();
                await(release);
            });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps what is scheduled until it is called for. */
    private static final class HandTimer extends ScheduledThreadPoolExecutor {
        private final Queue<Runnable> looks = new ArrayDeque<>();
        private int made;

        HandTimer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            assertThat(unit.toMillis(delay)).isEqualTo(100);
            looks.add(command);
            return super.schedule(() -> {}, 1, TimeUnit.NANOSECONDS);
        }

        void look() {
            made++;
            looks.remove().run();
        }
    }
}
