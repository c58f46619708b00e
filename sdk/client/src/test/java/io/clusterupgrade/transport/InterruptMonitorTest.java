// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The call of a thread that is interrupted is cancelled, once, and no other. */
@Timeout(60)
class InterruptMonitorTest {
    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void cancelsTheCallOfAnInterruptedThreadOnce() throws Exception {
        Cancelled mine = new Cancelled();
        Cancelled others = new Cancelled();
        CountDownLatch registered = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            InterruptMonitor.Waiting waiting = InterruptMonitor.over(others.call());
            registered.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            waiting.end();
        });
        other.start();
        registered.await();

        InterruptMonitor.Waiting waiting = InterruptMonitor.over(mine.call());
        Thread.currentThread().interrupt();
        mine.awaitFirst();
        waiting.end();
        assertThat(Thread.interrupted())
                .as("the interrupt stays for its thread")
                .isTrue();

        // The monitor has gone round after the first one, or it could not cancel this one.
        cancelsAnother();
        assertThat(mine.count).hasValue(1);
        assertThat(others.count).hasValue(0);
        end.countDown();
        other.join();
    }

    @Test
    void goesOnAfterACallThatCannotBeCancelled() {
        InterruptMonitor.Waiting failing = InterruptMonitor.over(call(() -> {
            throw new IllegalStateException("of a listener");
        }));
        Thread.currentThread().interrupt();

        Cancelled next = new Cancelled();
        InterruptMonitor.Waiting waiting = InterruptMonitor.over(next.call());
        next.awaitFirst();
        waiting.end();
        failing.end();
    }

    @Test
    void forgetsACallThatHasEnded() {
        Cancelled ended = new Cancelled();
        InterruptMonitor.over(ended.call()).end();

        Thread.currentThread().interrupt();
        cancelsAnother();

        assertThat(ended.count).hasValue(0);
    }

    private static void cancelsAnother() {
        Cancelled another = new Cancelled();
        InterruptMonitor.Waiting waiting = InterruptMonitor.over(another.call());
        Thread.currentThread().interrupt();
        another.awaitFirst();
        waiting.end();
        Thread.interrupted();
    }

    private static Call call(Runnable cancel) {
        return (Call) Proxy.newProxyInstance(
                InterruptMonitorTest.class.getClassLoader(),
                new Class<?>[] {Call.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("cancel")) {
                        cancel.run();
                        return null;
                    }
                    throw new AssertionError(method);
                });
    }

    /** Counts how often its call is cancelled. */
    private static final class Cancelled {
        private final AtomicInteger count = new AtomicInteger();
        private final CountDownLatch first = new CountDownLatch(1);

        Call call() {
            return InterruptMonitorTest.call(() -> {
                count.incrementAndGet();
                first.countDown();
            });
        }

        /** Waits without a lock, since this thread is interrupted, and stays so. */
        void awaitFirst() {
            long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (first.getCount() > 0 && System.nanoTime() < last) {
                Thread.onSpinWait();
            }
            assertThat(first.getCount()).isZero();
        }
    }
}
