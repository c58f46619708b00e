// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The phase of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @since 0.1.0
 */
public final class ClusterPhase extends OpenEnum {
    /** The response does not contain the value. */
    public static final ClusterPhase ABSENT = new ClusterPhase("");

    /** The cluster is available. */
    public static final ClusterPhase AVAILABLE = new ClusterPhase("Available");

    /** The cluster is unavailable. */
    public static final ClusterPhase UNAVAILABLE = new ClusterPhase("Unavailable");

    /** Nodes are being added. */
    public static final ClusterPhase SCALING_UP = new ClusterPhase("ScalingUp");

    /** Nodes are being removed. */
    public static final ClusterPhase SCALING_DOWN = new ClusterPhase("ScalingDown");

    /** The cluster is being created. */
    public static final ClusterPhase CREATING = new ClusterPhase("Creating");

    /** The cluster is being deleted. */
    public static final ClusterPhase DELETING = new ClusterPhase("Deleting");

    /** The cluster is being upgraded. */
    public static final ClusterPhase UPGRADING = new ClusterPhase("Upgrading");

    /** The size of the cluster is being changed. */
    public static final ClusterPhase RESIZING = new ClusterPhase("Resizing");

    /** An upgrade is being rolled back. */
    public static final ClusterPhase ROLLING_BACK = new ClusterPhase("RollingBack");

    /** The rollback of an upgrade failed. */
    public static final ClusterPhase ROLLBACK_FAILED = new ClusterPhase("RollbackFailed");

    /** The cluster is entering hibernation. */
    public static final ClusterPhase HIBERNATING = new ClusterPhase("Hibernating");

    /** The cluster is hibernated. */
    public static final ClusterPhase HIBERNATION = new ClusterPhase("Hibernation");

    /** The cluster is leaving hibernation. */
    public static final ClusterPhase AWAKING = new ClusterPhase("Awaking");

    /** The cluster has no nodes; obsolete. */
    public static final ClusterPhase EMPTY = new ClusterPhase("Empty");

    /** The cluster is faulty; not allowed as a filter of the list. */
    public static final ClusterPhase ERROR = new ClusterPhase("Error");

    private ClusterPhase(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterPhase of(String value) {
        return new ClusterPhase(value);
    }
}
