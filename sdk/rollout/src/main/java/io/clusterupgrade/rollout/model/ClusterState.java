// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

/**
 * The state of a cluster in a rollout: waiting, starting, upgrading, done, failed or left out.
 *
 * @since 0.1.0
 */
public enum ClusterState {
    /** Not started yet, or a start that was certainly not sent. */
    PENDING,
    /** Another operation is running on the cluster: it is checked again later, and holds no slot meanwhile. */
    WAITING,
    /** Being checked, prepared and started; it holds a slot. */
    STARTING,
    /** Started and watched; it holds a slot. */
    RUNNING,
    /** The upgrade has failed and is tried again after a delay; it holds no slot meanwhile. */
    RETRYING,
    /** The upgrade succeeded. */
    SUCCEEDED,
    /** The cluster had the target before; nothing was sent. */
    ALREADY_THERE,
    /** Nothing was started, for example because the cluster is stopped. */
    SKIPPED,
    /** The upgrade failed, or its start was rejected. */
    FAILED,
    /** The upgrade was aborted. */
    ABORTED,
    /**
     * Whether the upgrade was started is not known. Its token is resumed for a while; it is never started again unless an operator
     * resets it.
     */
    UNKNOWN;

    /** Returns whether the cluster is at the target of its plan. */
    public boolean isAtTarget() {
        return this == SUCCEEDED || this == ALREADY_THERE;
    }

    /** Returns whether the failure budget counts it, once it has ended. */
    public boolean isFailure() {
        return this == FAILED || this == UNKNOWN;
    }
}
