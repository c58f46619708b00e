// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the newest token of an upgrade in its store, if it has one. A token is only replaced by what was kept here before: when
 * another process has put its own there, that one stays. Guarded by whoever uses it.
 */
final class TokenSaver {
    private static final Logger LOG = LoggerFactory.getLogger(TokenSaver.class);

    private final @Nullable TokenStore store;
    private @Nullable ResumeToken kept;
    private boolean isOurs;

    /** For an upgrade whose token the store does not have yet; null keeps it nowhere. */
    TokenSaver(@Nullable TokenStore store) {
        this(store, null);
    }

    /** For an upgrade that is resumed with a token, which the store may have or not. */
    TokenSaver(@Nullable TokenStore store, @Nullable ResumeToken resumed) {
        this.store = store;
        this.kept = resumed;
    }

    /**
     * Takes the store for a start, before anything is sent.
     *
     * @param record the start, not sent
     * @param prepared the token that the start had when it was prepared, which its caller may have kept
     * @throws StartRejectedException if the store has the token of another start that was sent, or another process takes the store
     */
    void claim(UpgradeRecord record, ResumeToken prepared) {
        if (store != null) {
            kept = store.load().orElse(null);
            if (kept != null && !Boolean.FALSE.equals(TokenCodec.decode(kept).sent()) && !kept.equals(prepared)) {
                throw new StartRejectedException(
                        store + " has the token of an upgrade that was started before (cluster " + kept.clusterId()
                                + ", task " + (kept.taskId() == null ? "not known yet" : kept.taskId())
                                + "). Resume it; or, when you are done with it, call TokenStore.clear() and start again",
                        null);
            }
        }
        mustKeep(record);
    }

    /**
     * Before something that must be found again.
     *
     * @throws StartRejectedException if another process has put its token into the store
     */
    void mustKeep(UpgradeRecord record) {
        ResumeToken token = TokenCodec.encode(record);
        if (store != null && !replace(store, token)) {
            throw new StartRejectedException(
                    "another process has changed the token in " + store
                            + " meanwhile: it starts an upgrade, or has cleared it. Look at what it does, and resume that",
                    null);
        }
    }

    /** After something has happened: the token that was kept before finds the task too, so a failure is logged only. */
    void keep(UpgradeRecord record) {
        if (store == null) {
            return;
        }
        try {
            ResumeToken token = TokenCodec.encode(record);
            if (!replace(store, token) && !isThere(store, token)) {
                LOG.warn(
                        "the token of {} {} was not saved: the store has another one, or was cleared",
                        record.service(),
                        record.clusterId());
            }
        } catch (Throwable e) {
            // Messages of foreign exceptions may hold anything.
            LOG.warn(
                    "the token of {} {} could not be saved: {}",
                    record.service(),
                    record.clusterId(),
                    e.getClass().getName());
            Interrupts.keep(e);
        }
    }

    private boolean replace(TokenStore to, ResumeToken token) {
        if (to.compareAndSave(kept, token)) {
            kept = token;
            isOurs = true;
            return true;
        }
        return false;
    }

    /**
     * Returns whether the store has a token although it was not replaced: another process has learnt the same; or the token was handed
     * over in another way than by the store, which is still empty then.
     */
    private boolean isThere(TokenStore in, ResumeToken token) {
        ResumeToken there = in.load().orElse(null);
        boolean isThere = there == null ? !isOurs && in.compareAndSave(null, token) : there.equals(token);
        if (isThere) {
            kept = token;
            isOurs = true;
        }
        return isThere;
    }
}
