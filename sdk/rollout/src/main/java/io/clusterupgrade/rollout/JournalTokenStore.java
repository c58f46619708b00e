// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.model.ResumeToken;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of one attempt of one cluster in the journal: when {@link #save} returns, the token is on the disk. Thread-safe. */
final class JournalTokenStore implements TokenStore {
    private final String name;
    private final Consumer<String> journal;
    private @Nullable ResumeToken token;

    /**
     * Creates a store.
     *
     * @param name the name of the cluster, for messages
     * @param token the token of this attempt that is in the journal; null for none
     * @param journal keeps the text of a token, empty for none, and returns when it is on the disk
     */
    JournalTokenStore(String name, @Nullable ResumeToken token, Consumer<String> journal) {
        this.name = name;
        this.token = token;
        this.journal = journal;
    }

    @Override
    public synchronized void save(ResumeToken value) {
        journal.accept(value.toString());
        token = value;
    }

    @Override
    public synchronized Optional<ResumeToken> load() {
        return Optional.ofNullable(token);
    }

    @Override
    public synchronized void clear() {
        journal.accept("");
        token = null;
    }

    @Override
    public synchronized boolean compareAndSave(@Nullable ResumeToken expected, ResumeToken value) {
        if (!Objects.equals(token, expected)) {
            return false;
        }
        save(value);
        return true;
    }

    @Override
    public String toString() {
        return "the journal of " + name;
    }
}
