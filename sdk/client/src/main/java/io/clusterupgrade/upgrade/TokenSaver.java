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
 * Saves the newest token of an upgrade in its store, if it has one. It only replaces a token that it has saved or
 * loaded itself: if another process has saved its own token, that token stays. Guarded by its caller.
 */
final class TokenSaver {
    private static final Logger LOG = LoggerFactory.getLogger(TokenSaver.class);

    private final @Nullable TokenStore store;
    private @Nullable ResumeToken kept;
    private boolean isOurs;

    /** For an upgrade whose token is not in the store yet; null saves it nowhere. */
    TokenSaver(@Nullable TokenStore store) {
        this(store, null);
    }

    /** For an upgrade that is resumed with a token, which may be in the store or not. */
    TokenSaver(@Nullable TokenStore store, @Nullable ResumeToken resumed) {
        this.store = store;
        this.kept = resumed;
    }

    /**
     * Claims the store for a start, before anything is sent.
     *
     * @param record the record of the start, not sent
     * @param prepared the token of the prepared start, which its caller may have saved
     * @throws StartRejectedException if the store has the token of another start that was sent, or another process
     *     claims the store
     */
    void claim(UpgradeRecord record, ResumeToken prepared) {
        if (store != null) {
            kept = store.load().orElse(null);
            if (kept != null && !Boolean.FALSE.equals(TokenCodec.decode(kept).sent()) && !kept.equals(prepared)) {
                throw new StartRejectedException(
                        store + " has the token of " + (kept.isRoute() ? "a route" : "an upgrade")
                                + " that was started before (cluster " + kept.clusterId() + ", task "
                                + (kept.taskId() == null ? "not known yet" : kept.taskId()) + "). Resume it; or, when you are done with it, call TokenStore.clear() and start again",
                        null);
            }
        }
        mustKeep(record);
    }

    /**
     * Saves a token before a request whose effect must be found again.
     *
     * @throws StartRejectedException if another process has put its token into the store
     */
    void mustKeep(UpgradeRecord record) {
        ResumeToken token = TokenCodec.encode(record);
        if (store != null && !replace(store, token)) {
            throw new StartRejectedException(
                    "another process has changed the token in " + store
                            + " meanwhile: it is starting an upgrade, or has cleared the store. Check that process, and resume its upgrade",
                    null);
        }
    }

    /**
     * Saves a token after an effect: the token that was saved before finds the task too, so a failure is only logged.
     */
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
            // Messages of custom exceptions may contain secrets.
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
     * Returns whether the store has a token although it was not replaced: another process has saved the same token; or
     * the token was passed on without the store, which is still empty then.
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
