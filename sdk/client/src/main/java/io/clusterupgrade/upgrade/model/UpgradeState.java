// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * Where an upgrade stands, in the same words for all services. A closed set of our own; the cloud's own word stays readable in
 * {@link UpgradeSnapshot#rawState()}.
 *
 * @since 0.1.0
 */
public enum UpgradeState {
    /** Accepted or queued; no node is in progress yet. */
    PENDING,
    /** In progress. */
    RUNNING,
    /** Held; goes on only when it is resumed. */
    PAUSED,
    /** The task ended well. Whether the cluster shows it is another question: {@link Verification}. */
    SUCCEEDED,
    /** Stopped by a failure. Some services can retry it. */
    FAILED,
    /** Ended with some of the nodes not done. */
    PARTIALLY_FAILED,
    /** Ended by somebody before it was done; nodes that were done stay upgraded. */
    ABORTED,
    /** A word nobody has documented, or a task that cannot be found. Never taken for an end. */
    UNKNOWN;

    /** Returns whether nothing more happens unless somebody acts: waiting ends here. */
    public boolean isResting() {
        return switch (this) {
            case PAUSED, SUCCEEDED, FAILED, PARTIALLY_FAILED, ABORTED -> true;
            case PENDING, RUNNING, UNKNOWN -> false;
        };
    }
}
