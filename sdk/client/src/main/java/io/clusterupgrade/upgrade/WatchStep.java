// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;

/** What a {@link WatchLoop} wants to be done next. */
sealed interface WatchStep {

    /** Poll, when the time has come. */
    record Poll(long due) implements WatchStep {}

    /** Compare the cluster with what the task says, now. */
    record Confirm(UpgradeSnapshot now) implements WatchStep {}

    /** The watch is over. */
    record Done(UpgradeOutcome outcome) implements WatchStep {}

    /** The watch is over because it cannot know. */
    record Failed(RuntimeException cause) implements WatchStep {}
}
