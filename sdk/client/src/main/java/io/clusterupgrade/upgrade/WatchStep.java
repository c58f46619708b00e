// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;

/** The next step of a {@link WatchLoop}. */
sealed interface WatchStep {

    /** Poll when it is due. */
    record Poll(long due) implements WatchStep {}

    /** Compare the cluster with the succeeded task, now. */
    record Confirm(UpgradeSnapshot now) implements WatchStep {}

    /** The watch is over. */
    record Done(UpgradeOutcome outcome) implements WatchStep {}

    /** The watch is over with an exception. */
    record Failed(RuntimeException cause) implements WatchStep {}
}
