// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of an upgrade as the cloud shows it.
 *
 * @param name the cloud's name of it: text for people, not an identifier
 * @param state how it stands
 * @param rawState the cloud's own word
 * @param startedAt when it began; null if the cloud does not say
 * @param endedAt when it ended; null while it has not, or if the cloud does not say
 * @param message what the cloud says about it; null for nothing
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
     * How a step stands.
     *
     * @since 0.1.0
     */
    public enum State {
        /** Not begun. */
        WAITING,
        /** In work. */
        RUNNING,
        /** Ended well. */
        DONE,
        /** Ended badly. */
        FAILED,
        /** A word nobody has documented. */
        UNKNOWN
    }

    /** Checks that nothing is missing. */
    public UpgradeStep {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(rawState, "rawState");
    }
}
