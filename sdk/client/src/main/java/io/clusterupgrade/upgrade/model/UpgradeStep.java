// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of an upgrade, as the service shows it.
 *
 * @param name the service's name of the step: a text for users, not an identifier
 * @param state the state
 * @param rawState the service's own value
 * @param startedAt when the step started; null if the service does not return it
 * @param endedAt when the step ended; null if it has not ended, or if the service does not return it
 * @param message the service's message about the step; null if there is none
 * @since 0.1.0
 */
public record UpgradeStep(
        String name,
        State state,
        String rawState,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message)
        implements Serializable {

    /**
     * The state of a step, in words that are the same for all services.
     *
     * @since 0.1.0
     */
    public enum State {
        /** Not started. */
        WAITING,
        /** In progress. */
        RUNNING,
        /** Succeeded. */
        DONE,
        /** Failed. */
        FAILED,
        /** An undocumented value. */
        UNKNOWN
    }

    /** Checks that nothing is missing. */
    public UpgradeStep {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(rawState, "rawState");
    }
}
