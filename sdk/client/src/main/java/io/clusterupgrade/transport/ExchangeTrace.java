// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.transport.Scheduler.Scheduled;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Records the progress of one exchange, from which it follows whether the request may have reached the server. The
 * absence of events counts only after at least one event arrived: a user's call factory may have replaced this
 * listener.
 */
final class ExchangeTrace extends EventListener {
    /**
     * The maximum time in the queue. Both clouds reject signatures that are 15 minutes old; a request that waits
     * longer has to be signed again.
     */
    private static final Duration MAX_QUEUE_TIME = Duration.ofMinutes(10);

    /** The trace of the call whose host name the current thread resolves. */
    private static final ThreadLocal<@Nullable ExchangeTrace> LOOKUP_TRACE = new ThreadLocal<>();

    /** The stage; it changes atomically, so that no other thread can act between a decision and its effect. */
    private enum Stage {
        /** In the queue, or not queued at all. */
        PENDING,
        /** It left the queue in time. */
        DEQUEUED,
        /** It passed the last interceptor before the network. */
        SEND_ALLOWED,
        /** It left the queue after its deadline. */
        EXPIRED,
        /** It was ended in the queue, at its deadline. */
        TIMED_OUT,
        /** It failed before it was sent. */
        REJECTED
    }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.PENDING);
    private final Deadline deadline;
    private final Deadline queueDeadline;
    private volatile Runnable whenExpired = () -> {};
    private volatile @Nullable Scheduled watch;
    private volatile @Nullable Future<?> lookup;
    private volatile boolean cancelled;
    private volatile boolean attached;
    private volatile boolean eventReceived;
    private volatile boolean connected;
    private volatile boolean ownConnection;
    private volatile boolean requestStarted;
    private volatile boolean responded;

    ExchangeTrace(Deadline deadline) {
        this.deadline = deadline;
        this.queueDeadline = deadline.queueDeadline().orSooner(MAX_QUEUE_TIME);
    }

    /**
     * Returns true once, but never after the deadline has passed in the queue; the caller may then send the request.
     */
    boolean tryAcquireSend() {
        return stage.compareAndSet(Stage.PENDING, Stage.SEND_ALLOWED)
                || stage.compareAndSet(Stage.DEQUEUED, Stage.SEND_ALLOWED);
    }

    /** Cancels a lookup when the call of the current thread is cancelled or times out. */
    static void cancelWithCall(Future<?> lookup) {
        ExchangeTrace trace = LOOKUP_TRACE.get();
        LOOKUP_TRACE.remove();
        if (trace != null) {
            trace.lookup = lookup;
            if (trace.cancelled) {
                lookup.cancel(false);
            }
        }
    }

    /** Marks this trace as the listener of a call. */
    ExchangeTrace markAttached() {
        attached = true;
        return this;
    }

    /** Prevents the request from being sent; no effect if it was sent already. */
    void reject() {
        if (!stage.compareAndSet(Stage.PENDING, Stage.REJECTED)) {
            stage.compareAndSet(Stage.DEQUEUED, Stage.REJECTED);
        }
    }

    /** Returns whether it is certain that no byte of the request was sent. */
    boolean nothingSent() {
        return !requestStarted && (eventReceived || (attached && stage.get() != Stage.SEND_ALLOWED));
    }

    /** Returns whether it was ended in the queue, at its deadline: its result was reported then. */
    boolean timedOutInQueue() {
        return stage.get() == Stage.TIMED_OUT;
    }

    /** Returns whether it left the queue after its deadline. */
    boolean expiredInQueue() {
        return stage.get() == Stage.EXPIRED;
    }

    /** Returns whether it failed on a connection that an earlier call had opened, before a response arrived. */
    boolean failedOnReusedConnection() {
        return connected && !ownConnection && !responded;
    }

    /** Returns whether the deadline has passed. */
    boolean isExpired() {
        return deadline.isPassed();
    }

    /** Sets the action for a deadline that passes while the call is in the queue. */
    void onExpiryInQueue(Runnable action) {
        whenExpired = action;
    }

    /** Returns the remaining time for OkHttp's time-out, at least 1. */
    long nanosLeft() {
        return nanos(deadline);
    }

    private static long nanos(Deadline deadline) {
        return Math.max(1, deadline.nanosLeft());
    }

    @Override
    public void callStart(Call call) {
        eventReceived = true;
    }

    /** Starts the watchdog. OkHttp reports only calls that have to wait, and possibly after the wait has ended. */
    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        watch = queueDeadline.whenPassed(() -> {
            if (stage.compareAndSet(Stage.PENDING, Stage.TIMED_OUT)) {
                call.cancel();
                whenExpired.run();
            }
        });
        if (stage.get() != Stage.PENDING) {
            stopWatching();
        }
    }

    /**
     * Starts the time of the attempt; the queue has its own limit. A call whose deadline has passed must not be sent.
     */
    @Override
    public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
        stopWatching();
        boolean inTime = !queueDeadline.isPassed();
        if (stage.compareAndSet(Stage.PENDING, inTime ? Stage.DEQUEUED : Stage.EXPIRED) && inTime) {
            call.timeout().timeout(nanos(deadline.attemptDeadline()), TimeUnit.NANOSECONDS);
        } else {
            call.cancel();
        }
    }

    private void stopWatching() {
        Scheduled current = watch;
        if (current != null) {
            current.cancel();
        }
    }

    /** Stores this trace for the thread that resolves the name. */
    @Override
    public void dnsStart(Call call, String domainName) {
        LOOKUP_TRACE.set(this);
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
        LOOKUP_TRACE.remove();
    }

    @Override
    public void callFailed(Call call, IOException e) {
        LOOKUP_TRACE.remove();
    }

    @Override
    public void canceled(Call call) {
        cancelled = true;
        Future<?> current = lookup;
        if (current != null) {
            current.cancel(false);
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
        requestStarted = true;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        responded = true;
    }
}
