// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.model.ResumeToken;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tokens of one job, and hands on those that must be kept before a request leaves. The first token of a start records that
 * nothing was sent, and a token with a task id follows one that finds the same task: neither has to survive the process, and each
 * would cost events of the history of a workflow. Thread-safe.
 */
final class KeptTokenStore implements TokenStore {
    private final String name;
    private final Consumer<ResumeToken> keeper;
    private @Nullable ResumeToken token;
    private boolean isKept;

    /**
     * Creates a store.
     *
     * @param token the token that is kept already; null for none
     * @param keeper returns when a token is safe, and throws if it is not
     */
    KeptTokenStore(String name, @Nullable ResumeToken token, Consumer<ResumeToken> keeper) {
        this.name = name;
        this.token = token;
        this.keeper = keeper;
    }

    @Override
    public synchronized void save(ResumeToken value) {
        if (!isKept || value.taskId() == null) {
            keep(value);
        }
        token = value;
    }

    private void keep(ResumeToken value) {
        try {
            keeper.accept(value);
        } catch (RuntimeException e) {
            throw new TokenNotKeptException(e);
        }
        isKept = true;
    }

    @Override
    public synchronized Optional<ResumeToken> load() {
        return Optional.ofNullable(token);
    }

    @Override
    public synchronized void clear() {
        token = null;
    }

    @Override
    public synchronized boolean compareAndSave(@Nullable ResumeToken expected, ResumeToken value) {
        if (!Objects.equals(token, expected)) {
            return false;
        }
        if (expected == null) {
            token = value;
        } else {
            save(value);
        }
        return true;
    }

    /** Replaces the token by one that records more of the same upgrade. */
    synchronized void newest(ResumeToken value) {
        token = value;
    }

    synchronized @Nullable String text() {
        return token == null ? null : token.toString();
    }

    @Override
    public String toString() {
        return "the token of " + name;
    }

    /** Thrown when a token that must be kept was not: nothing may be sent. */
    static final class TokenNotKeptException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TokenNotKeptException(RuntimeException cause) {
            super(cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage(), cause);
        }
    }
}
