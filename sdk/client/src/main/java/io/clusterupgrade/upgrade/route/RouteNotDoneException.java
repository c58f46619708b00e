// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.route;

/**
 * Thrown when a route is not done, by {@link RouteOutcome#orThrow} only.
 *
 * @since 0.1.0
 */
public final class RouteNotDoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RouteOutcome outcome;

    /** Creates the exception. */
    public RouteNotDoneException(RouteOutcome outcome) {
        super(outcome.explain());
        this.outcome = outcome;
    }

    /** Returns the outcome of the run. */
    public RouteOutcome outcome() {
        return outcome;
    }
}
