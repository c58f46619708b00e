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
 * How far one exchange got: the facts that decide whether it may have reached the server. It trusts its own silence only once
 * it has been told anything at all: a call factory of the user's may have put another listener in its place.
 */
final class ExchangeTrace extends EventListener {
    /** A signature grows old in a queue, and both clouds reject one of 15 minutes: better to sign anew. */
    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(10);

    /** The call whose name is looked up in a thread just now. */
    private static final ThreadLocal<@Nullable ExchangeTrace> LOOKING_UP = new ThreadLocal<>();

    /** One word decides who may do what, so that no other thread can act between a decision and its effect. */
    private enum Stage {
        /** In the queue, or not given to one. */
        WAITING,
        /** Its turn came in time. */
        ITS_TURN,
        /** It has passed the last door before the network. */
        PASSED,
        /** Its turn came when its time was over. */
        EXPIRED,
        /** It was ended at its deadline, while it waited for its turn. */
        ENDED,
        /** It failed before it was on its way. */
        REJECTED
    }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    private final Deadline deadline;
    private final Deadline queueEnd;
    private volatile Runnable whenExpired = () -> {};
    private volatile @Nullable Scheduled watch;
    private volatile @Nullable Future<?> lookup;
    private volatile boolean cancelled;
    private volatile boolean attached;
    private volatile boolean heard;
    private volatile boolean connected;
    private volatile boolean ownConnection;
    private volatile boolean requestBegun;
    private volatile boolean responded;

    ExchangeTrace(Deadline deadline) {
        this.deadline = deadline;
        this.queueEnd = deadline.ofQueue().orSooner(LONGEST_QUEUE);
    }

    /** True once, and never after its time was over in the queue. */
    boolean mayPass() {
        return stage.compareAndSet(Stage.WAITING, Stage.PASSED) || stage.compareAndSet(Stage.ITS_TURN, Stage.PASSED);
    }

    /** Has the lookup of a name end when the call of this thread is cancelled, by its timer too. */
    static void endWithCall(Future<?> lookup) {
        ExchangeTrace trace = LOOKING_UP.get();
        LOOKING_UP.remove();
        if (trace != null) {
            trace.lookup = lookup;
            if (trace.cancelled) {
                lookup.cancel(false);
            }
        }
    }

    /** It listens to a call from now on. */
    ExchangeTrace attached() {
        attached = true;
        return this;
    }

    /** From now on it may not pass; nothing happens if it has. */
    void reject() {
        if (!stage.compareAndSet(Stage.WAITING, Stage.REJECTED)) {
            stage.compareAndSet(Stage.ITS_TURN, Stage.REJECTED);
        }
    }

    /** Returns whether no byte of the request has left, for certain. */
    boolean nothingSent() {
        return !requestBegun && (heard || (attached && stage.get() != Stage.PASSED));
    }

    /** Returns whether it was ended at its deadline, while it waited for its turn: nothing more is to be told of it. */
    boolean endedInQueue() {
        return stage.get() == Stage.ENDED;
    }

    /** Returns whether its time was over before its turn came. */
    boolean expiredInQueue() {
        return stage.get() == Stage.EXPIRED;
    }

    /** Returns whether it broke on a connection that an earlier call had opened, before a response came. */
    boolean diedOnReusedConnection() {
        return connected && !ownConnection && !responded;
    }

    /** Returns whether there is no time left to begin. */
    boolean isTooLate() {
        return deadline.isPassed();
    }

    /** What to do at the deadline if the call still waits for its turn then. */
    void onExpiryInQueue(Runnable action) {
        whenExpired = action;
    }

    /** What OkHttp is to be given for the exchange, from now on. */
    long nanosLeft() {
        return nanos(deadline);
    }

    private static long nanos(Deadline left) {
        return Math.max(1, left.nanosLeft());
    }

    @Override
    public void callStart(Call call) {
        heard = true;
    }

    /** Told only of calls that have to wait, and perhaps after the wait has ended. */
    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        watch = queueEnd.whenPassed(() -> {
            if (stage.compareAndSet(Stage.WAITING, Stage.ENDED)) {
                call.cancel();
                whenExpired.run();
            }
        });
        if (stage.get() != Stage.WAITING) {
            stopWatching();
        }
    }

    /** The time of the attempt begins here: the queue has its own. A call whose time is over must not go out at all. */
    @Override
    public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
        stopWatching();
        boolean inTime = !queueEnd.isPassed();
        if (stage.compareAndSet(Stage.WAITING, inTime ? Stage.ITS_TURN : Stage.EXPIRED) && inTime) {
            call.timeout().timeout(nanos(deadline.afterQueue()), TimeUnit.NANOSECONDS);
        } else {
            call.cancel();
        }
    }

    private void stopWatching() {
        Scheduled watching = watch;
        if (watching != null) {
            watching.cancel();
        }
    }

    /** In the thread that looks it up. */
    @Override
    public void dnsStart(Call call, String domainName) {
        LOOKING_UP.set(this);
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
        LOOKING_UP.remove();
    }

    @Override
    public void callFailed(Call call, IOException e) {
        LOOKING_UP.remove();
    }

    @Override
    public void canceled(Call call) {
        cancelled = true;
        Future<?> underWay = lookup;
        if (underWay != null) {
            underWay.cancel(false);
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
        responded = true;
    }
}
