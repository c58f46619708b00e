// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** One thread that waits for all connections and for the ends of pauses. Tasks run on this thread, one after the other. */
final class EventLoop implements AutoCloseable {
    private record Timer(long nanoTime, Runnable task) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            return Long.signum(nanoTime - other.nanoTime);
        }
    }

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private volatile boolean closed;

    EventLoop() throws IOException {
        selector = Selector.open();
        thread = new Thread(this::run);
    }

    void start(String threadName) {
        thread.setName(threadName);
        thread.start();
    }

    /** Registers a channel; the task runs whenever it is ready. Call before the start, or on the thread of the loop. */
    SelectionKey register(SelectableChannel channel, int operations, Runnable whenReady) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations, whenReady);
    }

    /** Runs a task soon. */
    void execute(Runnable task) {
        tasks.add(task);
        wakeUp();
    }

    /** Makes the loop see changed interests. */
    void wakeUp() {
        selector.wakeup();
    }

    /** Runs a task after this duration. */
    void schedule(Duration delay, Runnable task) {
        long end = System.nanoTime() + delay.toNanos();
        execute(() -> timers.add(new Timer(end, task)));
    }

    private void run() {
        try {
            while (!closed) {
                runTasks();
                selector.select(key -> ((Runnable) key.attachment()).run(), millisToNextTimer());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClosedSelectorException e) {
            // The loop was closed while it waited.
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        while (!timers.isEmpty() && timers.element().nanoTime() - System.nanoTime() <= 0) {
            timers.remove().task().run();
        }
    }

    /** Returns the time to wait, at least 1; 0 means without end. */
    private long millisToNextTimer() {
        if (timers.isEmpty()) {
            return 0;
        }
        long nanos = timers.element().nanoTime() - System.nanoTime();
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos + 999_999));
    }

    /** Ends the thread; channels stay open. */
    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        if (Thread.currentThread() != thread) {
            joinUninterruptibly();
        }
        selector.close();
    }

    private void joinUninterruptibly() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
