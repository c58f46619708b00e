// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade that has been looked at and not started. Its token exists already: kept before {@link #start}, it finds the task
 * whatever happens after that.
 *
 * <p>Thread-safe. It is started at most once; prepare again for another try.
 *
 * @since 0.1.0
 */
public final class PreparedStart {
    private static final Duration SETTLE_FOR = Duration.ofMinutes(2);
    private static final Duration SETTLE_EVERY = Duration.ofSeconds(5);

    private final UpgradeService<?> service;
    private final UpgradeService.Prepared prepared;
    private final AtomicBoolean started = new AtomicBoolean();

    PreparedStart(UpgradeService<?> service, UpgradeService.Prepared prepared) {
        this.service = service;
        this.prepared = prepared;
    }

    /** Finds the task of this start once there is one, and nothing before. */
    public ResumeToken token() {
        return new ResumeToken(prepared.record());
    }

    /**
     * Starts the upgrade without keeping its token.
     *
     * @see #start(TokenStore)
     */
    public Upgrade start() {
        return start(new KeptToken(null));
    }

    /**
     * Starts the upgrade: does what comes before, checks included, which may take minutes; keeps the token; and sends the start,
     * once. When no clear answer comes, it reads for two minutes whether the service shows the task.
     *
     * @param store keeps the token: before the first request leaves, again just before the start does, and when its task is known.
     *     One that throws before the start keeps it from being sent; one that throws later is logged, and the token kept before
     *     finds the task too
     * @return the upgrade; its task may take some polls to show
     * @throws StartRefusedException if what comes before the start failed, or did not pass; nothing was started
     * @throws io.clusterupgrade.error.ApiException if the service refused; nothing was started
     * @throws StartUncertainException if no clear answer came, and no task shows
     * @throws IllegalStateException if it was started before
     */
    public Upgrade start(TokenStore store) {
        return start(new KeptToken(store));
    }

    private Upgrade start(KeptToken token) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("this start was sent before: prepare again for another one");
        }
        UpgradeRecord ready = ready(token);
        UpgradeRecord sending = ready.with(known -> known.sent = true);
        token.mustKeep(sending);
        String taskId;
        try {
            taskId = prepared.start().send(sending);
        } catch (OutcomeUnknownException e) {
            return settle(token, sending, e);
        } catch (RuntimeException | Error e) {
            if (e instanceof CloudException call && call.requestAccepted()) {
                return started(token, sending, null);
            }
            // A call that may have left ends in one of the two above, whatever failed; anything else kept it from
            // leaving.
            token.keep(ready);
            throw e;
        }
        return started(token, sending, taskId);
    }

    private UpgradeRecord ready(KeptToken token) {
        UpgradeRecord unsent = prepared.record().with(known -> known.sent = false);
        token.mustKeep(unsent);
        try {
            return prepared.readying().makeReady(unsent, token::mustKeep);
        } catch (CloudException | CredentialsException e) {
            throw new StartRefusedException("a call before the start failed: " + e.getMessage(), e);
        }
    }

    private Upgrade started(KeptToken token, UpgradeRecord record, @Nullable String taskId) {
        if (taskId == null || taskId.isBlank()) {
            return new Upgrade(service, record, token);
        }
        UpgradeRecord known = record.with(found -> found.taskId = taskId);
        token.keep(known);
        return new Upgrade(service, known, token);
    }

    /** The request may have arrived or not: only the service's list can tell. It is not sent again. */
    private Upgrade settle(KeptToken token, UpgradeRecord record, OutcomeUnknownException cause) {
        Scheduler time = service.client().scheduler();
        long end = time.nanoTime() + SETTLE_FOR.toNanos();
        String found = "the service shows no new task";
        while (time.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            try {
                Reading reading = Reads.join(service.read(Reads.blocking(service.client()), record));
                if (reading.record().taskId != null) {
                    return started(token, record, reading.record().taskId).seen();
                }
                found = String.valueOf(reading.snapshot().message());
            } catch (CloudException | CredentialsException e) {
                found = "the service cannot be read";
                cause.addSuppressed(e);
            }
            time.sleep(SETTLE_EVERY);
        }
        throw new StartUncertainException(new ResumeToken(record), found, cause);
    }
}
