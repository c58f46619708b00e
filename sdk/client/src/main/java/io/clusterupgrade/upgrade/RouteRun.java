// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.route.CompletedHop;
import io.clusterupgrade.upgrade.route.RouteHop;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import io.clusterupgrade.upgrade.service.RouteCodec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A route that is started: the hop in progress, the hops that are done, and the way on. It can be left at any moment, by the end
 * of the process too; {@link ClusterUpgrader#resumeRoute(TokenStore)} carries it on.
 *
 * <p>Thread-safe: one thread may await it while another acts on the hop in progress.
 *
 * @since 0.1.0
 */
public final class RouteRun {
    private final ClusterUpgrader<?> upgrader;
    private final HopStore store;
    private final Lock running = new ReentrantLock();
    private @Nullable Upgrade current;

    RouteRun(ClusterUpgrader<?> upgrader, HopStore store) {
        this.upgrader = upgrader;
        this.store = store;
    }

    /** Starts a hop, with its checks. */
    void begin(RouteHop hop) {
        begin(hop, prepare(hop));
    }

    PreparedStart prepare(RouteHop hop) {
        return upgrader.prepareHop(hop, store.record().options().readiness());
    }

    void begin(RouteHop hop, PreparedStart prepared) {
        store.begin(hop.name());
        found(prepared.start(store));
    }

    /** Makes an upgrade that is in progress the first hop. */
    void adopt(Upgrade upgrade) {
        store.mustKeep(store.record().inHop("task " + upgrade.taskId(), upgrade.token()));
    }

    synchronized void found(@Nullable Upgrade upgrade) {
        current = upgrade;
    }

    synchronized @Nullable Upgrade known() {
        return current;
    }

    ClusterUpgrader<?> upgrader() {
        return upgrader;
    }

    HopStore store() {
        return store;
    }

    /** Returns the version that the route leads to. */
    public String target() {
        return store.record().target();
    }

    /** Returns the hops that have succeeded, in order; of more than twenty the newest. */
    public List<CompletedHop> history() {
        return store.record().done();
    }

    /** Returns the token of the route, which its store has, too. */
    public ResumeToken token() {
        return RouteCodec.encode(store.record());
    }

    /**
     * Returns the upgrade of the hop in progress, for its actions: retry, pause, resume, abort. Polls once if the hop was started
     * by another run.
     *
     * @return the upgrade; empty between hops, and if the service does not show it
     */
    public Optional<Upgrade> current() {
        Upgrade known = known();
        ResumeToken hop = store.record().hop();
        if (known == null && hop != null && upgrader.resume(hop, store) instanceof ResumeResult.Found found) {
            found(found.upgrade());
            return Optional.of(found.upgrade());
        }
        return Optional.ofNullable(known);
    }

    /**
     * Completes the hop that has succeeded, as {@link Upgrade#finish} does: for CCE it sends the post-check, which states that
     * you have checked the cluster. {@link #await()} then goes on with the next hop.
     *
     * @throws IllegalStateException if there is no such hop
     * @throws io.clusterupgrade.upgrade.model.NotFinishedException if it has not succeeded, or the service did not accept it
     */
    public void finish() {
        current()
                .orElseThrow(() -> new IllegalStateException("there is no hop to complete"))
                .finish();
    }

    /** Runs the route to its end, with {@link AwaitOptions#defaults}. */
    public RouteOutcome await() {
        return await(AwaitOptions.defaults());
    }

    /**
     * Runs the route to its end, in the calling thread: watches the hop in progress, verifies it, reads which hops are left, asks
     * the gate, completes the hop if the options say so, and starts the next one, until none is left or one of them does not succeed. Temporary errors of the reads between
     * hops are waited out.
     *
     * @param options the options of the watches; the deadline is that of the whole call, and ends nothing but the call
     * @throws io.clusterupgrade.error.CloudException if polls are rejected for too long, as for {@link
     *     Upgrade#await(AwaitOptions)}, or a read between hops is rejected; the upgrade continues, and another run carries on
     */
    public RouteOutcome await(AwaitOptions options) {
        running.lock();
        try {
            return new RouteLoop(this, options).run();
        } finally {
            running.unlock();
        }
    }

    @Override
    public String toString() {
        String name = store.record().hopName();
        return "route to " + target() + ": " + history().size() + " hops done, "
                + (name == null ? "none in progress" : name + " in progress");
    }
}
