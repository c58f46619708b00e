// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.concurrent.DaemonThread;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;

/**
 * Cancels the calls of threads that are interrupted while they wait: a thread that reads from a socket does not notice
 * an interrupt. One daemon thread checks all waiting threads several times per second and ends after some seconds
 * without any. A call only pays for its registration. Thread-safe.
 */
final class InterruptMonitor {
    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int IDLE_ROUNDS = 400;

    private static final Set<Waiting> WAITING = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean RUNNING = new AtomicBoolean();

    private InterruptMonitor() {}

    /** Registers the current thread as waiting for a call, until {@link Waiting#end}. */
    static Waiting over(Call call) {
        Waiting waiting = new Waiting(Thread.currentThread(), call);
        WAITING.add(waiting);
        if (!RUNNING.get()) {
            start();
        }
        return waiting;
    }

    private static void start() {
        if (!RUNNING.compareAndSet(false, true)) {
            return;
        }
        try {
            DaemonThread.INTERRUPTS.start(InterruptMonitor::run);
        } catch (OutOfMemoryError e) {
            // No thread can be started: an interrupt then waits for the end of the call. The next call tries again.
            RUNNING.set(false);
        }
    }

    private static void run() {
        try {
            watch();
        } finally {
            RUNNING.set(false);
        }
        if (!WAITING.isEmpty()) {
            // A thread was registered while this thread was ending.
            start();
        }
    }

    private static void watch() {
        for (int idle = 0; idle < IDLE_ROUNDS; idle = WAITING.isEmpty() ? idle + 1 : 0) {
            LockSupport.parkNanos(EVERY_NANOS);
            for (Waiting waiting : WAITING) {
                waiting.cancelIfInterrupted();
            }
        }
    }

    /** A thread that waits for a call; instances are compared by identity. */
    static final class Waiting {
        private final Thread thread;
        private final Call call;
        private boolean cancelled;

        private Waiting(Thread thread, Call call) {
            this.thread = thread;
            this.call = call;
        }

        /**
         * Cancels the call of an interrupted thread. A thread that has continued in the meantime has a finished call,
         * which cancelling does not affect.
         */
        private void cancelIfInterrupted() {
            if (cancelled || !thread.isInterrupted()) {
                return;
            }
            cancelled = true;
            try {
                call.cancel();
            } catch (RuntimeException | Error e) {
                // From a user's listener, which OkHttp invokes in this thread; the call is already cancelled.
            }
        }

        void end() {
            WAITING.remove(this);
        }
    }
}
