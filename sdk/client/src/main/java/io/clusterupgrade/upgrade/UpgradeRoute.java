// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.route.RouteHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import io.clusterupgrade.upgrade.service.RouteRecord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way of a cluster to a version, over all the versions and node pools between: what {@link ClusterUpgrader#path} returns,
 * run as one thing with one token. Nothing is sent before it is started.
 *
 * <p>The hops are a forecast. After each hop the route reads from the cluster which hops are left, and goes by that; a hop that has
 * succeeded is never started again.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeRoute {
    private final ClusterUpgrader<?> upgrader;
    private final String target;
    private final RouteOptions options;
    private final List<RouteHop> hops;

    UpgradeRoute(ClusterUpgrader<?> upgrader, String target, RouteOptions options, List<RouteHop> hops) {
        this.upgrader = upgrader;
        this.target = target;
        this.options = options;
        this.hops = List.copyOf(hops);
    }

    /** Returns the version that it leads to, in full, as the service writes it. */
    public String target() {
        return target;
    }

    /** Returns the hops, in order, as the service's data forecasts them; empty if the cluster has the version. */
    public List<RouteHop> hops() {
        return hops;
    }

    /**
     * Returns text for users: the hops, with their calls and notices, such as that an upgrade cannot be rolled back. Sends
     * nothing.
     */
    public String preview() {
        return IntStream.range(0, hops.size())
                .mapToObj(i -> "Hop " + (i + 1) + " of " + hops.size() + ", " + hops.get(i).name() + ":\n"
                        + hops.get(i).plan().preview())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * Starts the first hop, or carries on the route that the store has. The first hop is started as {@link
     * PreparedStart#start(TokenStore)} describes, with its checks, and its exceptions are thrown here.
     *
     * @param store keeps the token of the route; a route to the same version is carried on with the options of this route
     * @return the run, which {@link RouteRun#await} continues
     * @throws StartRejectedException if the store has the token of a route to another version that is not done, or of a single
     *     upgrade that was started; or if the first hop was rejected; or if the cluster has the version
     * @throws IllegalArgumentException if the store has the token of another cluster, endpoint or project; or of a route with a
     *     gate or changed plans, which these options do not have
     */
    public RouteRun start(TokenStore store) {
        ResumeToken token = store.load().orElse(null);
        RouteRecord known = upgrader.routes().unfinished(store, token, target);
        if (known != null) {
            return upgrader.routes().resume(store, token, known, options);
        }
        return startNew(store, token);
    }

    /** Starts it in place of a token that is of no use any more, or of none. */
    RouteRun startNew(TokenStore store, @Nullable ResumeToken replaced) {
        if (hops.isEmpty()) {
            throw new StartRejectedException("the cluster has " + target + " already", null);
        }
        RouteRun run = upgrader.routes().create(store, replaced, target, options);
        run.begin(hops.get(0));
        return run;
    }

    /** Starts the route, or carries it on, and runs it to its end, as {@link RouteRun#await()} does. */
    public RouteOutcome run(TokenStore store) {
        return start(store).await();
    }

    @Override
    public String toString() {
        return "route to " + target + ": "
                + (hops.isEmpty() ? "already there" : hops.stream().map(RouteHop::name).collect(Collectors.joining(", ")));
    }
}
