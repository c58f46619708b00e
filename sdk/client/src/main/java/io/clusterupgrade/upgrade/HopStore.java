// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.service.RouteCodec;
import io.clusterupgrade.upgrade.service.RouteRecord;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store that a hop of a route sees: its token lies inside the token of the route, and every change of the one is a change of
 * the other. So the rules for the start of an upgrade hold for each hop, also between processes.
 */
final class HopStore implements TokenStore {
    private final TokenStore store;
    private @Nullable ResumeToken outer;
    private RouteRecord record;
    private @Nullable String nextName;

    /**
     * Creates a store.
     *
     * @param outer what the store of the route has; null for nothing
     */
    HopStore(TokenStore store, @Nullable ResumeToken outer, RouteRecord record) {
        this.store = store;
        this.outer = outer;
        this.record = record;
    }

    synchronized RouteRecord record() {
        return record;
    }

    /** Names the hop whose token is saved next. */
    synchronized void begin(String name) {
        nextName = name;
    }

    /**
     * Saves a record of the route.
     *
     * @throws StartRejectedException if another process has changed the store meanwhile
     */
    synchronized void mustKeep(RouteRecord next) {
        if (!replace(next)) {
            throw new StartRejectedException(
                    "another process has changed the token in " + store
                            + " meanwhile: it carries on the route, or has cleared the store. Check that process",
                    null);
        }
    }

    private boolean replace(RouteRecord next) {
        ResumeToken token = RouteCodec.encode(next);
        if (!store.compareAndSave(outer, token)) {
            return false;
        }
        outer = token;
        record = next;
        return true;
    }

    @Override
    public synchronized boolean compareAndSave(@Nullable ResumeToken expected, ResumeToken token) {
        if (!Objects.equals(record.hop(), expected)) {
            return false;
        }
        String name = nextName == null ? record.hopName() : nextName;
        return replace(record.inHop(name, token));
    }

    @Override
    public synchronized void save(ResumeToken token) {
        mustKeep(record.inHop(record.hopName(), token));
    }

    /** Returns the token of the hop, as the store has it: another process may have changed it. */
    @Override
    public Optional<ResumeToken> load() {
        return store.load()
                .filter(ResumeToken::isRoute)
                .map(RouteCodec::decode)
                .map(RouteRecord::hop);
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("the store of a route is cleared as a whole");
    }

    @Override
    public String toString() {
        return store.toString();
    }
}
