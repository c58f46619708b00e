// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeEvent;

/**
 * Receives the events of a watch ({@link AwaitOptions#listener}) or of a start ({@link ClusterUpgrader#withListener}). Called in the order
 * of events, in the thread that polled or that starts. Exceptions and errors of a listener end neither; the class of the first one is
 * logged. A listener should return soon: the next poll waits for it. {@code System.out::println} prints a whole line for each event,
 * {@link ProgressLines} a short one.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UpgradeListener {

    /** Handles an event. */
    void onEvent(UpgradeEvent event);
}
