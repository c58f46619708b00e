// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * The state of an upgrade, the same for all services. A closed set; {@link UpgradeSnapshot#rawState()} returns the
 * service's own value.
 *
 * @since 0.1.0
 */
public enum UpgradeState {
    /** Accepted or queued; no node is in progress yet. */
    PENDING,
    /** In progress. */
    RUNNING,
    /** Paused; continues only when it is resumed. */
    PAUSED,
    /** The task succeeded. Whether the cluster shows it is a separate {@link Verification}. */
    SUCCEEDED,
    /** Stopped by a failure. Some services can retry it. */
    FAILED,
    /** Ended before all nodes were upgraded. */
    PARTIALLY_FAILED,
    /** Aborted before it was done; nodes that were done stay upgraded. */
    ABORTED,
    /** An undocumented value, or a task that cannot be found. Never ends a watch. */
    UNKNOWN;

    /** Returns whether nothing more happens without an action: watches end in such a state. */
    public boolean isResting() {
        return switch (this) {
            case PAUSED, SUCCEEDED, FAILED, PARTIALLY_FAILED, ABORTED -> true;
            case PENDING, RUNNING, UNKNOWN -> false;
        };
    }
}
