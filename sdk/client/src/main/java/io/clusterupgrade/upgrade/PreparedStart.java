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
        return startKeeping(null);
    }

    /**
     * Starts the upgrade: keeps the token, and sends the start, once. When no clear answer comes, it reads for two minutes whether
     * the service shows the task.
     *
     * @param store keeps the token before the request leaves, and again when more is known
     * @return the upgrade; its task may take some polls to show
     * @throws StartRefusedException if a check before the start did not pass; nothing was started
     * @throws io.clusterupgrade.error.ApiException if the service refused; nothing was started
     * @throws StartUncertainException if no clear answer came, and no task shows
     * @throws IllegalStateException if it was started before
     */
    public Upgrade start(TokenStore store) {
        return startKeeping(store);
    }

    private Upgrade startKeeping(@Nullable TokenStore store) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("this start was sent before: prepare again for another one");
        }
        Kept kept = new Kept(store, prepared.record());
        kept.save(prepared.record());
        try {
            UpgradeRecord record = prepared.starter().start(prepared.record(), kept::save);
            if (record.taskId != null) {
                kept.save(record);
            }
            return new Upgrade(service, record, store);
        } catch (OutcomeUnknownException e) {
            return settle(kept, e);
        } catch (CloudException e) {
            if (e.requestAccepted()) {
                return new Upgrade(service, kept.record, store);
            }
            throw e;
        }
    }

    /** The request may have arrived or not: only the service's list can tell. It is not sent again. */
    private Upgrade settle(Kept kept, OutcomeUnknownException cause) {
        Scheduler time = service.client().scheduler();
        long end = time.nanoTime() + SETTLE_FOR.toNanos();
        String found = "the service shows no new task";
        while (time.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            try {
                Reading reading = Reads.join(service.read(Reads.blocking(service.client()), kept.record));
                if (reading.record().taskId != null) {
                    kept.save(reading.record());
                    return new Upgrade(service, reading.record(), kept.store);
                }
                found = String.valueOf(reading.snapshot().message());
            } catch (CloudException | CredentialsException e) {
                found = "the service cannot be read";
                cause.addSuppressed(e);
            }
            time.sleep(SETTLE_EVERY);
        }
        throw new StartUncertainException(new ResumeToken(kept.record), found, cause);
    }

    /** The newest record, kept before anything goes on. */
    private static final class Kept {
        private final @Nullable TokenStore store;
        private UpgradeRecord record;

        Kept(@Nullable TokenStore store, UpgradeRecord record) {
            this.store = store;
            this.record = record;
        }

        void save(UpgradeRecord newer) {
            record = newer;
            if (store != null) {
                store.save(new ResumeToken(newer));
            }
        }
    }
}
