// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeEvent;

/**
 * Hears what happens while an upgrade is watched. Called in the order of events, in the thread that polled; whatever it throws,
 * errors included, is logged once, by its class, and goes no further, so a broken listener ends no watch. It should return soon:
 * the next poll waits for it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UpgradeListener {

    /** Something happened. */
    void onEvent(UpgradeEvent event);
}
