// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.RolloutOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done now.
 *
 * @param commands what to do, in order
 * @param wakeUpAt when to decide again at the latest; null if only a fact changes anything
 * @param outcome the outcome if the run has ended; null while it has not
 * @since 0.1.0
 */
public record Decision(
        List<Command> commands,
        @Nullable Instant wakeUpAt,
        @Nullable RolloutOutcome outcome) {

    /** Copies the list. A time that is never reached is none. */
    public Decision {
        commands = List.copyOf(commands);
        wakeUpAt = Instant.MAX.equals(wakeUpAt) ? null : wakeUpAt;
    }
}
