// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.transport.Scheduler.Scheduled;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How far one exchange got: the facts that decide whether it may have reached the server. It trusts its own silence only once
 * it has been told anything at all: a call factory of the user's may have put another listener in its place.
 */
final class ExchangeTrace extends EventListener {
    private final AtomicBoolean passed = new AtomicBoolean();
    private final AtomicBoolean outOfQueue = new AtomicBoolean();
    private final Deadline deadline;
    private volatile Runnable whenExpired = () -> {};
    private volatile @Nullable Scheduled watch;
    private volatile boolean heard;
    private volatile boolean endedInQueue;
    private volatile boolean expiredInQueue;
    private volatile boolean connected;
    private volatile boolean ownConnection;
    private volatile boolean requestBegun;
    private volatile boolean answered;

    ExchangeTrace(Deadline deadline) {
        this.deadline = deadline;
    }

    /** True once. */
    boolean mayPass() {
        return passed.compareAndSet(false, true);
    }

    /** Whether no byte of the request has left, for certain. */
    boolean nothingSent() {
        return heard && !requestBegun;
    }

    /** Whether it was ended at its deadline, while it waited for its turn: nothing more is to be told of it. */
    boolean endedInQueue() {
        return endedInQueue;
    }

    /** Whether its time was over before its turn came. */
    boolean expiredInQueue() {
        return expiredInQueue;
    }

    /** Whether it broke on a connection that an earlier call had opened, before an answer came. */
    boolean diedOnReusedConnection() {
        return connected && !ownConnection && !answered;
    }

    /** Whether there is no time left to begin. */
    boolean isTooLate() {
        return deadline.isPassed();
    }

    /** What to do at the deadline if the call still waits for its turn then. */
    void onExpiryInQueue(Runnable action) {
        whenExpired = action;
    }

    /** What OkHttp is to be given for the exchange, from now on. */
    long nanosLeft() {
        return Math.max(1, deadline.remaining().toNanos());
    }

    @Override
    public void callStart(Call call) {
        heard = true;
    }

    /** Told only of calls that have to wait, and perhaps after the wait has ended. */
    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        watch = deadline.whenPassed(() -> {
            if (outOfQueue.compareAndSet(false, true)) {
                endedInQueue = true;
                call.cancel();
                whenExpired.run();
            }
        });
        if (outOfQueue.get()) {
            stopWatching();
        }
    }

    /** OkHttp counts from here, the deadline from before the queue: a call whose time is over must not go out at all. */
    @Override
    public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
        if (!outOfQueue.compareAndSet(false, true)) {
            return;
        }
        stopWatching();
        if (deadline.isPassed()) {
            expiredInQueue = true;
            call.cancel();
        } else {
            call.timeout().timeout(nanosLeft(), TimeUnit.NANOSECONDS);
        }
    }

    private void stopWatching() {
        Scheduled watching = watch;
        if (watching != null) {
            watching.cancel();
        }
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        ownConnection = true;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
    }

    @Override
    public void requestHeadersStart(Call call) {
        requestBegun = true;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        answered = true;
    }
}
