// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster is (see sdk/docs/wire/cce.md#clusters). An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record ClusterPhase(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterPhase ABSENT = new ClusterPhase("");

    /** In progress. */
    public static final ClusterPhase AVAILABLE = new ClusterPhase("Available");

    /** Not fit for work. */
    public static final ClusterPhase UNAVAILABLE = new ClusterPhase("Unavailable");

    /** Getting nodes. */
    public static final ClusterPhase SCALING_UP = new ClusterPhase("ScalingUp");

    /** Losing nodes. */
    public static final ClusterPhase SCALING_DOWN = new ClusterPhase("ScalingDown");

    /** Being made. */
    public static final ClusterPhase CREATING = new ClusterPhase("Creating");

    /** Being removed. */
    public static final ClusterPhase DELETING = new ClusterPhase("Deleting");

    /** Being upgraded. */
    public static final ClusterPhase UPGRADING = new ClusterPhase("Upgrading");

    /** Getting another size. */
    public static final ClusterPhase RESIZING = new ClusterPhase("Resizing");

    /** An upgrade is being undone. */
    public static final ClusterPhase ROLLING_BACK = new ClusterPhase("RollingBack");

    /** An upgrade could not be undone. */
    public static final ClusterPhase ROLLBACK_FAILED = new ClusterPhase("RollbackFailed");

    /** Going to sleep. */
    public static final ClusterPhase HIBERNATING = new ClusterPhase("Hibernating");

    /** Asleep. */
    public static final ClusterPhase HIBERNATION = new ClusterPhase("Hibernation");

    /** Waking up. */
    public static final ClusterPhase AWAKING = new ClusterPhase("Awaking");

    /** Without nodes; no longer used. */
    public static final ClusterPhase EMPTY = new ClusterPhase("Empty");

    /** Broken; not to be listed by. */
    public static final ClusterPhase ERROR = new ClusterPhase("Error");

    /** The word with this text. */
    public static ClusterPhase of(String value) {
        return new ClusterPhase(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
