// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.internal.text.InvisibleCharacters;
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
 * An upgrade in progress, or at its end. Reading and watching never change the cloud; only {@link #perform}, its
 * shortcuts and {@link #finish} do, once for each call.
 *
 * <p>Thread-safe: one thread may watch it while another performs actions. Its methods throw the exceptions of
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

    /** Marks the task as seen: if it is missing later, it has disappeared; it is not about to appear. */
    synchronized Upgrade seen() {
        wasFound = true;
        return this;
    }

    /**
     * Returns the service's id of the task; null while it is not known, between a start and the first poll that shows
     * the task.
     */
    public synchronized @Nullable String taskId() {
        return record.taskId();
    }

    /**
     * Returns a token that finds this upgrade again, in any process. Get a new one after an action: it records an
     * abort.
     */
    public ResumeToken token() {
        return TokenCodec.encode(record());
    }

    /** Returns the result of the last poll; null before the first. Sends no request. */
    public synchronized @Nullable UpgradeSnapshot snapshot() {
        return last;
    }

    /** Polls once and returns the result. */
    public UpgradeSnapshot refresh() {
        return see(PollTransport.join(service.read(PollTransport.blocking(service.client()), record())));
    }

    /** Returns whether an action is available, according to the last poll; polls once if there was none. */
    public ActionAvailability can(UpgradeAction action) {
        String never = service.lacks(action);
        if (never != null) {
            return ActionAvailability.no(never);
        }
        UpgradeSnapshot now = snapshot();
        return availability(action, now == null ? refresh() : now);
    }

    /** Returns {@link #can} for all actions. */
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

    /** Performs {@link UpgradeAction#RETRY} under {@link ActionPolicy#DOCUMENTED}. */
    public ActionReceipt retry() {
        return perform(UpgradeAction.RETRY, ActionPolicy.DOCUMENTED);
    }

    /** Performs {@link UpgradeAction#PAUSE} under {@link ActionPolicy#DOCUMENTED}. */
    public ActionReceipt pause() {
        return perform(UpgradeAction.PAUSE, ActionPolicy.DOCUMENTED);
    }

    /** Performs {@link UpgradeAction#RESUME} under {@link ActionPolicy#DOCUMENTED}. */
    public ActionReceipt resume() {
        return perform(UpgradeAction.RESUME, ActionPolicy.DOCUMENTED);
    }

    /** Performs {@link UpgradeAction#ABORT} under {@link ActionPolicy#DOCUMENTED}. */
    public ActionReceipt abort() {
        return perform(UpgradeAction.ABORT, ActionPolicy.DOCUMENTED);
    }

    /**
     * Performs an action, once: polls to check that the task exists and that its state allows the action, and sends it.
     *
     * @throws ActionNotAllowedException if the service has no call for it, the task is not found, the documentation
     *     forbids it in this state, or it would affect another task; nothing was sent
     * @throws io.clusterupgrade.error.OutcomeUnknownException if it may have been executed but no readable response
     *     accepted it: {@link #refresh} shows the outcome. Until then, and for at most two minutes, the same action is
     *     rejected
     * @throws io.clusterupgrade.error.CloudException if the service rejected it, or it was not sent
     */
    public ActionReceipt perform(UpgradeAction action, ActionPolicy rule) {
        String never = service.lacks(action);
        if (never != null) {
            throw new ActionNotAllowedException(action, never);
        }
        acting.lock();
        try {
            return performExclusively(action, rule);
        } finally {
            acting.unlock();
        }
    }

    /**
     * Performs one action at a time: the second of two concurrent actions polls again after the first, and finds that
     * it has nothing to do.
     */
    private ActionReceipt performExclusively(UpgradeAction action, ActionPolicy rule) {
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

    /** Sends an action: its outcome is unknown until the service has accepted it or has certainly not executed it. */
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
     * Returns the last snapshot that shows the task: the progress of nodes meanwhile says nothing about an action that
     * may still arrive, and neither does a poll that does not show the task.
     */
    private UpgradeSnapshot newest(UpgradeSnapshot known) {
        UpgradeSnapshot newest = raw();
        return newest.isFound() ? newest : known;
    }

    /** Returns the last snapshot as the service returned it; there is one, since every action polls first. */
    private synchronized UpgradeSnapshot raw() {
        return Objects.requireNonNull(lastRaw, "an action polls first");
    }

    /**
     * Completes a successful upgrade where the service needs it, which watching never does: for CCE it sends the
     * post-check, which records that you have checked the cluster and found it healthy. Check {@link
     * UpgradeOutcome.Succeeded#verification} first. Does nothing for the other services. Polls once first, and may be
     * repeated.
     *
     * @throws NotFinishedException if the upgrade has not succeeded, in which case nothing was sent; or if the service
     *     did not accept it
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown
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
            // A watch may have polled meanwhile, and seen the effect of the action.
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
        LOG.info(
                "{} {} task {}: {} accepted",
                before.service(),
                before.clusterId(),
                before.taskId(),
                action.displayName());
        keep();
        return new ActionReceipt(action, before, now);
    }

    /**
     * Watches until the upgrade reaches a resting state, with {@link AwaitOptions#defaults}.
     *
     * @see #await(AwaitOptions)
     */
    public UpgradeOutcome await() {
        return await(AwaitOptions.defaults());
    }

    /**
     * Watches until the upgrade reaches a resting state, in the calling thread. A deadline, an interrupt (the flag
     * stays set) or the end of the process ends the watch and nothing else; the watch waits for a lost network to
     * return.
     *
     * @throws io.clusterupgrade.error.CloudException if polls are rejected for longer than {@link
     *     AwaitOptions#errorTolerance}; the upgrade continues. Exceptions of custom providers, signers and transports
     *     follow the same rule; an {@link Error} of a poll (out of memory, a broken class path) is thrown at once
     * @throws io.clusterupgrade.upgrade.model.TaskNotFoundException if the service does not show the task for longer than that
     */
    public UpgradeOutcome await(AwaitOptions options) {
        return new BlockingWatch(this, new WatchLoop(this, options)).run();
    }

    /**
     * Watches asynchronously, with the threads of a watcher.
     *
     * @return a future that completes with the outcome, or fails with what {@link #await(AwaitOptions)} would throw.
     *     Cancelling it ends the watch, never the upgrade
     */
    public CompletableFuture<UpgradeOutcome> awaitAsync(UpgradeWatcher watcher, AwaitOptions options) {
        return watcher.watch(this, options);
    }

    /** Returns the newest snapshot, or one of a task that has not been seen yet. */
    UpgradeSnapshot lastKnown() {
        UpgradeSnapshot newest = snapshot();
        return newest == null
                ? record().snapshot(service.now()).task(record().taskId(), null).build()
                : newest;
    }

    /** Updates this upgrade with the result of a poll. */
    UpgradeSnapshot see(PollResult result) {
        boolean isNew = false;
        UpgradeSnapshot now;
        UpgradeSnapshot before;
        synchronized (this) {
            String taskId = result.record().taskId();
            if (record.taskId() == null && taskId != null) {
                record = record.with(known -> known.taskId(taskId));
                isNew = true;
            }
            lastRaw = result.snapshot();
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

    /** For logs: without text from the service, its id of the task excepted. */
    private static String brief(UpgradeSnapshot now) {
        String nodes = now.nodes().total() == null ? "" : ", " + now.nodes();
        String task = now.taskId() == null ? "" : " task " + InvisibleCharacters.asSpaces(now.taskId());
        return now.service() + " " + now.clusterId() + task + ": " + now.state() + nodes;
    }

    /** Forgets an abort after which the task was continued. Guarded by this. */
    private boolean forgetAbort(UpgradeSnapshot raw) {
        boolean isOver = record.abortedAt() != null && raw.isFound() && service.goesOnAfterAbort(raw);
        if (isOver) {
            record = record.with(known -> known.abortedAt(null));
        }
        return isOver;
    }

    /** Applies the actions that were sent to what the service shows. Guarded by this. */
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

    /** Saves the newest record: two threads may save at the same time. */
    private void keep() {
        synchronized (token) {
            token.keep(record());
        }
    }

    synchronized UpgradeRecord record() {
        return record;
    }

    /** Returns when the last action was sent, or when this object was created, in {@link Scheduler#nanoTime} time. */
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
        return seen == null ? known.service() + " " + known.clusterId() + ": not polled yet" : seen.toString();
    }
}
