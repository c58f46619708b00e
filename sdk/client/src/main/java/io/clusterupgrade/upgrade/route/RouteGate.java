// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.route;

import java.util.List;

/**
 * Decides between two hops whether the route goes on: a place for an approval, a maintenance window, or checks of your own.
 *
 * <p>It is asked before each hop but the first one, in the thread that runs the route, before anything is sent after the last hop:
 * with {@link RouteOptions#withFinish} also before its completion. When it throws, nothing is sent, and the exception is thrown to
 * the caller. A gate is code, so the token records only that there is one.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RouteGate {

    /**
     * Returns whether the next hop may start; with {@link RouteOptions#withFinish} the last hop is completed then, too. If not,
     * nothing is sent, the route ends with {@link RouteOutcome.Stopped}, and the next run asks
     * again. A run that carries on a route after the death of another one asks again, too.
     *
     * @param next the hop that would be started
     * @param done the hops that have succeeded, in order, never empty; the last one may wait for its completion
     */
    boolean mayStart(RouteHop next, List<CompletedHop> done);
}
