// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import io.clusterupgrade.upgrade.service.NanoTime;
import io.clusterupgrade.upgrade.service.PollErrors;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.StartSteps;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import io.clusterupgrade.upgrade.service.WriteFailure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade that is prepared and not started. Its token exists already: if it is saved before {@link #start}, it finds
 * the task whatever happens after that.
 *
 * <p>Thread-safe. It can be started once; prepare again for another attempt.
 *
 * @since 0.1.0
 */
public final class PreparedStart {
    private static final Duration SETTLE_FOR = Duration.ofMinutes(2);
    private static final Duration SETTLE_EVERY = Duration.ofSeconds(5);
    private static final String START = "start of the upgrade";

    private final UpgradeService<?> service;
    private final UpgradeService.Prepared prepared;
    private final Function<ReadinessOptions, ReadinessReport> readiness;
    private final UpgradeListener listener;
    private final AtomicBoolean started = new AtomicBoolean();

    PreparedStart(
            UpgradeService<?> service,
            UpgradeService.Prepared prepared,
            Function<ReadinessOptions, ReadinessReport> readiness,
            UpgradeListener listener) {
        this.service = service;
        this.prepared = prepared;
        this.readiness = readiness;
        this.listener = listener;
    }

    /** Returns a start that reports its parts to another listener, too, unless it is the same one. */
    PreparedStart reportingTo(UpgradeListener other) {
        UpgradeListener first = listener;
        return first.equals(other)
                ? this
                : new PreparedStart(service, prepared, readiness, new ListenerList(first, other));
    }

    /** Returns a token that finds the task of this start once there is one, and nothing before. */
    public ResumeToken token() {
        return TokenCodec.encode(prepared.record());
    }

    /**
     * Checks now that the cluster is ready for the plan, such as {@code prepare(plan).requireReady(options).start(store)}.
     *
     * @param options how the report is made; new checks are started only if they say so
     * @return this start
     * @throws StartRejectedException if the cluster is not ready; the message and the findings say why. Nothing was started
     * @see io.clusterupgrade.upgrade.readiness.ReadinessReport#isReady()
     */
    public PreparedStart requireReady(ReadinessOptions options) {
        readiness.apply(options).requireReady();
        return this;
    }

    /**
     * Starts the upgrade without saving its token.
     *
     * @see #start(TokenStore)
     */
    public Upgrade start() {
        return start(new TokenSaver(null));
    }

    /**
     * Starts the upgrade: runs the steps before the start, checks included, which may take minutes; saves the token;
     * and sends the start, once. If the outcome is unknown, it polls for two minutes whether the service shows the
     * task.
     *
     * <p>Only a rejection by the service (a status from 400 to 499 with an error code, except timeouts, and the
     * rejections that CSS documents under 202) and a request that was not sent mean that nothing was started. After
     * anything else the token records that the start was sent. An {@link Error} is thrown as it is, and leaves such a
     * token, too.
     *
     * @param store saves the token before the first request is sent, again just before the start, and when the task id
     *     is known. An exception before the start prevents it; a later exception is logged, and the previous token
     *     finds the task too
     * @return the upgrade; its task may take some polls to appear
     * @throws StartRejectedException if a step before the start failed, or a check did not pass; if the store has the
     *     token of an upgrade that was started; or if another process starts one with the same store. Nothing was
     *     started
     * @throws io.clusterupgrade.error.CloudException if the service rejected the start, or it was not sent; nothing was started
     * @throws StartOutcomeUnknownException if it may have been started, and no task appears
     * @throws IllegalArgumentException if the ids of the upgrade do not fit into a token; nothing was started
     * @throws IllegalStateException if it was started before
     */
    public Upgrade start(TokenStore store) {
        return start(new TokenSaver(store));
    }

    private Upgrade start(TokenSaver token) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "this prepared start was already used: call prepare again for another start");
        }
        ChangeNotifier notifier = new ChangeNotifier(listener);
        StartSteps steps = new StartSteps(service, notifier::publish);
        try {
            return start(token, steps);
        } catch (RuntimeException e) {
            steps.failed(e.getMessage());
            throw e;
        }
    }

    private Upgrade start(TokenSaver token, StartSteps steps) {
        UpgradeRecord ready = ready(token, steps);
        UpgradeRecord attempt = ready.with(known -> known.sent(true));
        token.mustKeep(attempt);
        steps.begin(START);
        String taskId;
        try {
            taskId = prepared.start().send(attempt);
        } catch (Exception e) {
            if (WriteFailure.isNotExecuted(e)) {
                token.keep(ready);
                throw e;
            }
            steps.note("the outcome is unknown: looking for the task");
            Upgrade found = settle(token, attempt, e);
            steps.done(accepted(found.taskId()));
            return found;
        }
        steps.done(accepted(taskId));
        return started(token, attempt, taskId);
    }

    private static String accepted(@Nullable String taskId) {
        return taskId == null || taskId.isBlank() ? "accepted" : "accepted as task " + taskId;
    }

    private UpgradeRecord ready(TokenSaver token, StartSteps steps) {
        UpgradeRecord unsent = prepared.record().with(known -> known.sent(false));
        token.claim(unsent, token());
        try {
            return prepared.readying().makeReady(unsent, token::mustKeep, steps);
        } catch (CloudException | CredentialsException e) {
            throw new StartRejectedException("a call before the start failed: " + e.getMessage(), e);
        }
    }

    private Upgrade started(TokenSaver token, UpgradeRecord record, @Nullable String taskId) {
        if (taskId == null || taskId.isBlank()) {
            return new Upgrade(service, record, token);
        }
        UpgradeRecord known = record.with(found -> found.taskId(taskId));
        token.keep(known);
        return new Upgrade(service, known, token);
    }

    /**
     * Looks for the task of a request that may have arrived or not: only the service's list shows which. The request is
     * not sent again.
     */
    private Upgrade settle(TokenSaver token, UpgradeRecord record, Exception cause) {
        Scheduler time = service.client().scheduler();
        long end = NanoTime.plus(time.nanoTime(), SETTLE_FOR);
        String found = "the service was not polled";
        boolean isOpen = true;
        while (isOpen
                && NanoTime.isBefore(time.nanoTime(), end)
                && !Thread.currentThread().isInterrupted()) {
            try {
                PollResult result = PollTransport.join(service.read(PollTransport.blocking(service.client()), record));
                if (result.record().taskId() != null) {
                    return started(token, record, result.record().taskId()).seen();
                }
                found = String.valueOf(result.snapshot().message());
            } catch (RuntimeException e) {
                found = "the service cannot be polled";
                if (e != cause) {
                    cause.addSuppressed(e);
                }
                isOpen = !PollErrors.isPermanent(e);
            }
            if (isOpen) {
                time.sleep(SETTLE_EVERY);
            }
        }
        throw new StartOutcomeUnknownException(TokenCodec.encode(record), found, cause);
    }
}
