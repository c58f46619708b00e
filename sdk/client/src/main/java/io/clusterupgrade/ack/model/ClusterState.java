// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster stands (see sdk/docs/wire/ack.md#cluster-state). An open set: any other text is kept. Equality ignores
 * case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterState(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterState ABSENT = new ClusterState("");

    /** It is being made. */
    public static final ClusterState INITIAL = new ClusterState("initial");

    /** It could not be made. */
    public static final ClusterState FAILED = new ClusterState("failed");

    /** In progress. */
    public static final ClusterState RUNNING = new ClusterState("running");

    /** Its settings are being changed. */
    public static final ClusterState UPDATING = new ClusterState("updating");

    /** It is being upgraded. */
    public static final ClusterState UPGRADING = new ClusterState("upgrading");

    /** Nodes are being removed. */
    public static final ClusterState REMOVING = new ClusterState("removing");

    /** Nodes are being drained. */
    public static final ClusterState DRAINING = new ClusterState("draining");

    /** Nodes are being added. */
    public static final ClusterState SCALING = new ClusterState("scaling");

    /** Out of use. */
    public static final ClusterState INACTIVE = new ClusterState("inactive");

    /** It cannot be used. */
    public static final ClusterState UNAVAILABLE = new ClusterState("unavailable");

    /** It is being deleted. */
    public static final ClusterState DELETING = new ClusterState("deleting");

    /** It was deleted. */
    public static final ClusterState DELETED = new ClusterState("deleted");

    /** It could not be deleted. */
    public static final ClusterState DELETE_FAILED = new ClusterState("delete_failed");

    /** A registered cluster that has not connected yet. */
    public static final ClusterState WAITING = new ClusterState("waiting");

    /** A registered cluster that has lost its connection. */
    public static final ClusterState DISCONNECTED = new ClusterState("disconnected");

    /** It moves to another edition. */
    public static final ClusterState MIGRATING = new ClusterState("migrating");

    /** Making it took too long. */
    public static final ClusterState CREATE_TIMEOUT = new ClusterState("create_timeout");

    /** The word with this text. */
    public static ClusterState of(String value) {
        return new ClusterState(value);
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
