// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.util.Objects;
import java.util.function.Function;

/**
 * The result of {@link ClusterUpgrader#ensure(String, TokenStore)}: a program that is run repeatedly comes to its end with any
 * of them.
 *
 * @since 0.1.0
 */
public sealed interface EnsureResult {

    /**
     * Applies the function for the type of this result and returns its result. Callers do not compile until they handle a new
     * type.
     */
    default <T> T fold(
            Function<AlreadyThere, T> alreadyThere, Function<Started, T> started, Function<Resumed, T> resumed) {
        if (this instanceof AlreadyThere result) {
            return alreadyThere.apply(result);
        } else if (this instanceof Started result) {
            return started.apply(result);
        }
        return resumed.apply((Resumed) this);
    }

    /**
     * The cluster has the version; nothing was sent.
     *
     * @param version the version
     * @since 0.1.0
     */
    record AlreadyThere(String version) implements EnsureResult {
        /** Checks the value. */
        public AlreadyThere {
            Objects.requireNonNull(version, "version");
        }
    }

    /**
     * A route was started: its first hop is in progress.
     *
     * @param run the run, to be continued with {@link RouteRun#await}
     * @since 0.1.0
     */
    record Started(RouteRun run) implements EnsureResult {
        /** Checks the value. */
        public Started {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * A route is carried on: that of the store, or one that begins with an upgrade that is in progress, whoever started it.
     *
     * @param run the run, to be continued with {@link RouteRun#await}
     * @since 0.1.0
     */
    record Resumed(RouteRun run) implements EnsureResult {
        /** Checks the value. */
        public Resumed {
            Objects.requireNonNull(run, "run");
        }
    }
}
