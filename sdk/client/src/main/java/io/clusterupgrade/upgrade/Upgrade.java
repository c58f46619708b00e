// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.ActionReceipt;
import io.clusterupgrade.upgrade.model.NotFinishedException;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeFailure;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.PendingAction;
import io.clusterupgrade.upgrade.service.PendingActions;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import io.clusterupgrade.upgrade.service.WriteFailure;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upgrade under way, or over. Reading and watching never change the cloud; only {@link #perform} and its short-hands do, once
 * for each call.
 *
 * <p>Thread-safe: it may be watched in one thread and acted on from another. Its methods throw the exceptions of
 * {@link io.clusterupgrade.error} when a call fails.
 *
 * @since 0.1.0
 */
public final class Upgrade {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
    private static final int REQUEST_IDS_KEPT = 5;

    private final UpgradeService<?> service;
    private final TokenSaver token;
    private final Lock acting = new ReentrantLock();
    private final Deque<String> requestIds = new ArrayDeque<>();
    private final PendingActions pending = new PendingActions();
    private UpgradeRecord record;
    private @Nullable UpgradeSnapshot last;
    private @Nullable UpgradeSnapshot lastRaw;
    private long actedAt;
    private boolean wasFound;

    Upgrade(UpgradeService<?> service, UpgradeRecord record, TokenSaver token) {
        this.service = service;
        this.record = record;
        this.token = token;
        this.actedAt = scheduler().nanoTime();
    }

    /** This upgrade, of a task that was seen: should it not be there any more, it is lost, not yet to come. */
    synchronized Upgrade seen() {
        wasFound = true;
        return this;
    }

    /** The cloud's id of the task; null while it is not known, which is so between a start and the first sight of its task. */
    public synchronized @Nullable String taskId() {
        return record.taskId();
    }

    /** Finds this upgrade again, in any process. Take a new one after an action: it remembers an abort. */
    public ResumeToken token() {
        return TokenCodec.encode(record());
    }

    /** What the last poll saw; null before the first. Calls nothing. */
    public synchronized @Nullable UpgradeSnapshot snapshot() {
        return last;
    }

    /** Polls once. */
    public UpgradeSnapshot refresh() {
        return see(PollTransport.join(service.read(PollTransport.blocking(service.client()), record())));
    }

    /** Whether an action may be taken, by the last poll; polls once if there was none. */
    public ActionAvailability can(UpgradeAction action) {
        String never = service.lacks(action);
        if (never != null) {
            return ActionAvailability.no(never);
        }
        UpgradeSnapshot now = snapshot();
        return availability(action, now == null ? refresh() : now);
    }

    /** {@link #can} for all actions. */
    public Map<UpgradeAction, ActionAvailability> availabilities() {
        Map<UpgradeAction, ActionAvailability> availabilities = new EnumMap<>(UpgradeAction.class);
        for (UpgradeAction action : UpgradeAction.values()) {
            availabilities.put(action, can(action));
        }
        return Collections.unmodifiableMap(availabilities);
    }

    private ActionAvailability availability(UpgradeAction action, UpgradeSnapshot now) {
        return now.isFound()
                ? service.availability(action, now, record())
                : ActionAvailability.no(now.service() + ": " + now.message());
    }

    /** {@link #perform} of a retry, by the documents. */
    public ActionReceipt retry() {
        return perform(UpgradeAction.RETRY, ActionPolicy.DOCUMENTED);
    }

    /** {@link #perform} of a pause, by the documents. */
    public ActionReceipt pause() {
        return perform(UpgradeAction.PAUSE, ActionPolicy.DOCUMENTED);
    }

    /** {@link #perform} of a resume, by the documents. */
    public ActionReceipt resume() {
        return perform(UpgradeAction.RESUME, ActionPolicy.DOCUMENTED);
    }

    /** {@link #perform} of an abort, by the documents. */
    public ActionReceipt abort() {
        return perform(UpgradeAction.ABORT, ActionPolicy.DOCUMENTED);
    }

    /**
     * Takes an action, once: polls to see that the task is there and that its state allows it, and sends it.
     *
     * @throws ActionNotAllowedException if the service has no call for it, the task is not there, the documents forbid it in this
     *     state, or it would hit another task. Nothing was sent then
     * @throws io.clusterupgrade.error.OutcomeUnknownException if it may have been executed and the service did not readably accept
     *     it: {@link #refresh} shows what has become of it. Until that, and for two minutes at most, the same action is rejected
     * @throws io.clusterupgrade.error.CloudException if the service rejected it, or it was not sent
     */
    public ActionReceipt perform(UpgradeAction action, ActionPolicy rule) {
        String never = service.lacks(action);
        if (never != null) {
            throw new ActionNotAllowedException(action, never);
        }
        acting.lock();
        try {
            return performAlone(action, rule);
        } finally {
            acting.unlock();
        }
    }

    /** One action at a time: the second of two at once looks again after the first, and finds that it has nothing to do. */
    private ActionReceipt performAlone(UpgradeAction action, ActionPolicy rule) {
        synchronized (this) {
            pending.idle();
        }
        UpgradeSnapshot now = refresh();
        ActionAvailability availability = availability(action, now);
        if (availability.isNo() && (rule == ActionPolicy.DOCUMENTED || !now.isFound())) {
            throw new ActionNotAllowedException(action, availability.reason());
        }
        PendingAction unclear = unclear(action);
        if (unclear != null && rule == ActionPolicy.DOCUMENTED) {
            throw new ActionNotAllowedException(
                    action, unclear.outcomeUnknown(scheduler().nanoTime()));
        }
        UpgradeSnapshot raw = raw();
        send(action, raw, service.action(action, now, record()));
        return accepted(action, raw, now);
    }

    /** Sends an action: it counts as one of unknown outcome until the service has accepted it, or certainly did nothing. */
    private void send(UpgradeAction action, UpgradeSnapshot raw, Runnable call) {
        attempt(PendingAction.of(action, raw, scheduler().nanoTime(), false));
        try {
            call.run();
        } catch (Throwable e) {
            boolean isNotExecuted = WriteFailure.isNotExecuted(e);
            failed(action, raw, isNotExecuted);
            if (e instanceof RuntimeException thrown && !isNotExecuted) {
                throw WriteFailure.outcomeUnknown(raw.service(), action.displayName(), thrown);
            }
            throw e;
        }
    }

    private synchronized void attempt(PendingAction action) {
        pending.attempt(action);
    }

    private synchronized void failed(UpgradeAction action, UpgradeSnapshot raw, boolean isNotExecuted) {
        if (isNotExecuted) {
            pending.notExecuted(action);
        } else {
            pending.outcomeUnknown(action, newest(raw));
            actedAt = scheduler().nanoTime();
        }
    }

    private synchronized @Nullable PendingAction unclear(UpgradeAction action) {
        return pending.unknown(action);
    }

    /**
     * What the cloud showed last of the task: nodes that went on meanwhile say nothing of an action that may be on its way, nor
     * does a poll that does not show the task.
     */
    private UpgradeSnapshot newest(UpgradeSnapshot known) {
        UpgradeSnapshot newest = raw();
        return newest.isFound() ? newest : known;
    }

    /** What the cloud showed last: there is something, for every action polls first. */
    private synchronized UpgradeSnapshot raw() {
        return Objects.requireNonNull(lastRaw, "an action polls first");
    }

    /**
     * Does what the service wants done after a success, which watching never does: for CCE it records that you have looked at
     * the cluster and found it well (its post-check). Look at {@link UpgradeOutcome.Succeeded#verification} first. Nothing for
     * the other services. Polls once before, and may be repeated.
     *
     * @throws NotFinishedException if the upgrade has not succeeded, and nothing was sent; or if the service did not accept it
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came
     */
    public void finish() {
        UpgradeSnapshot now = refresh();
        if (now.state() != UpgradeState.SUCCEEDED) {
            throw new NotFinishedException("it has not succeeded: " + now);
        }
        try {
            service.finish(now, record());
        } catch (CloudException e) {
            throw WriteFailure.isNotExecuted(e) ? e : WriteFailure.outcomeUnknown(now.service(), "finish", e);
        }
    }

    private ActionReceipt accepted(UpgradeAction action, UpgradeSnapshot raw, UpgradeSnapshot before) {
        Instant now = service.now();
        synchronized (this) {
            actedAt = scheduler().nanoTime();
            // A watch may have polled meanwhile, and seen what the action did.
            UpgradeSnapshot newest = newest(raw);
            boolean waits = newest.state() == raw.state() && Objects.equals(newest.rawState(), raw.rawState());
            pending.accepted(action, waits ? PendingAction.of(action, newest, actedAt, true) : null);
            last = pending.shown(newest);
            record = switch (action) {
                case ABORT -> record.with(aborted -> aborted.abortedAt(now));
                case RETRY -> record.with(retried -> retried.abortedAt(null));
                case PAUSE, RESUME -> record;
            };
        }
        LOG.info("{} {}: {} accepted", before.service(), before.clusterId(), action.displayName());
        keep();
        return new ActionReceipt(action, before, now);
    }

    /**
     * Watches until the upgrade comes to rest, with {@link AwaitOptions#defaults}.
     *
     * @see #await(AwaitOptions)
     */
    public UpgradeOutcome await() {
        return await(AwaitOptions.defaults());
    }

    /**
     * Watches until the upgrade comes to rest, in the calling thread. A deadline, an interrupt (its flag is kept), a lost network
     * or the end of the process end the watch and nothing else.
     *
     * @throws io.clusterupgrade.error.CloudException if polls are rejected for longer than
     *     {@link AwaitOptions#errorTolerance}; the upgrade goes on. Exceptions of foreign providers, signers and transports are
     *     thrown under the same rule; an {@link Error} of a poll (no memory, a broken class path) is thrown at once
     * @throws io.clusterupgrade.upgrade.model.TaskNotFoundException if the service does not show the task for longer than that
     */
    public UpgradeOutcome await(AwaitOptions options) {
        return new BlockingWatch(this, new WatchLoop(this, options)).run();
    }

    /**
     * Watches with the threads of a watcher.
     *
     * @return holds the outcome, or fails with what {@link #await(AwaitOptions)} would throw. Cancelling it ends the watch, never
     *     the upgrade
     */
    public CompletableFuture<UpgradeOutcome> awaitAsync(UpgradeWatcher watcher, AwaitOptions options) {
        return watcher.watch(this, options);
    }

    /** Takes in what a poll found. */
    UpgradeSnapshot see(PollResult reading) {
        boolean isNew = false;
        UpgradeSnapshot now;
        UpgradeSnapshot before;
        synchronized (this) {
            String taskId = reading.record().taskId();
            if (record.taskId() == null && taskId != null) {
                record = record.with(known -> known.taskId(taskId));
                isNew = true;
            }
            lastRaw = reading.snapshot();
            isNew |= forgetAbort(lastRaw);
            now = settled(lastRaw);
            before = last;
            last = now;
            remember(now.requestId());
        }
        if (before == null || before.state() != now.state()) {
            LOG.info("{}", brief(now));
        }
        if (isNew) {
            keep();
        }
        return now;
    }

    /** For logs: nothing that the cloud may put into words. */
    private static String brief(UpgradeSnapshot now) {
        String nodes = now.nodes().total() == null ? "" : ", " + now.nodes();
        return now.service() + " " + now.clusterId() + ": " + now.state() + nodes;
    }

    /** An abort after which somebody made the task go on is history. Guarded by this. */
    private boolean forgetAbort(UpgradeSnapshot raw) {
        boolean isOver = record.abortedAt() != null && raw.isFound() && service.goesOnAfterAbort(raw);
        if (isOver) {
            record = record.with(known -> known.abortedAt(null));
        }
        return isOver;
    }

    /** What the cloud shows in the light of the actions that were sent. Guarded by this. */
    private UpgradeSnapshot settled(UpgradeSnapshot raw) {
        wasFound |= raw.isFound();
        if (!wasFound && record.taskId() != null) {
            return raw.toBuilder().state(UpgradeState.PENDING, "").build();
        }
        pending.settle(raw, scheduler().nanoTime());
        if (record.abortedAt() != null && raw.isFound() && service.showsAbort(raw)) {
            return raw.toBuilder().state(UpgradeState.ABORTED, raw.rawState()).build();
        }
        return pending.shown(raw);
    }

    private void remember(@Nullable String requestId) {
        if (requestId != null) {
            requestIds.addLast(requestId);
            if (requestIds.size() > REQUEST_IDS_KEPT) {
                requestIds.removeFirst();
            }
        }
    }

    /** Always the newest record: two threads may have something to keep at a time. */
    private void keep() {
        synchronized (token) {
            token.keep(record());
        }
    }

    synchronized UpgradeRecord record() {
        return record;
    }

    /** When the upgrade was last acted on, or taken up, as {@link Scheduler#nanoTime} counts. */
    synchronized long actedAt() {
        return actedAt;
    }

    UpgradeFailure failure(UpgradeSnapshot now) {
        List<String> ids;
        synchronized (this) {
            ids = List.copyOf(requestIds);
        }
        return UpgradeFailure.of(now, ids, availabilities());
    }

    UpgradeService<?> service() {
        return service;
    }

    Scheduler scheduler() {
        return service.client().scheduler();
    }

    @Override
    public String toString() {
        UpgradeSnapshot seen = snapshot();
        UpgradeRecord known = record();
        return seen == null ? known.service() + " " + known.clusterId() + ": not seen yet" : seen.toString();
    }
}
