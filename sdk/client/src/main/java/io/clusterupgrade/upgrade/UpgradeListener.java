// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeEvent;

/**
 * Receives the events of a watch. Called in the order of events, in the thread that polled. Exceptions and errors of a
 * listener do not end the watch; the class of the first one is logged. A listener should return soon: the next poll
 * waits for it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UpgradeListener {

    /** Handles an event. */
    void onEvent(UpgradeEvent event);
}
