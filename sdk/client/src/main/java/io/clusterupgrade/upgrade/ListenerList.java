// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeEvent;

/** Two listeners as one; an exception of the first does not keep the event from the second. */
record ListenerList(UpgradeListener first, UpgradeListener second) implements UpgradeListener {
    @Override
    public void onEvent(UpgradeEvent event) {
        try {
            first.onEvent(event);
        } finally {
            second.onEvent(event);
        }
    }
}
