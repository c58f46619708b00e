// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.progress;

/**
 * Receives the events of a run, one after the other, in its order. It should return soon, since the next decision waits for it. The
 * class of an exception it throws is logged, and the run continues.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RolloutListener {

    /** Handles an event. */
    void onEvent(RolloutEvent event);

    /** Returns a listener that passes each event to this one and then to another one. */
    default RolloutListener and(RolloutListener other) {
        return event -> {
            try {
                onEvent(event);
            } finally {
                other.onEvent(event);
            }
        };
    }
}
