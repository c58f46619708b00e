// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The state of a cluster (see sdk/docs/wire/ack.md#cluster-state).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class ClusterState extends OpenEnum {
    /** The response does not contain the value. */
    public static final ClusterState ABSENT = new ClusterState("");

    /** The cluster is being created. */
    public static final ClusterState INITIAL = new ClusterState("initial");

    /** The cluster could not be created. */
    public static final ClusterState FAILED = new ClusterState("failed");

    /** The cluster is running. */
    public static final ClusterState RUNNING = new ClusterState("running");

    /** The settings of the cluster are being changed. */
    public static final ClusterState UPDATING = new ClusterState("updating");

    /** The cluster is being upgraded. */
    public static final ClusterState UPGRADING = new ClusterState("upgrading");

    /** Nodes are being removed. */
    public static final ClusterState REMOVING = new ClusterState("removing");

    /** Nodes are being drained. */
    public static final ClusterState DRAINING = new ClusterState("draining");

    /** Nodes are being added. */
    public static final ClusterState SCALING = new ClusterState("scaling");

    /** The cluster is inactive. */
    public static final ClusterState INACTIVE = new ClusterState("inactive");

    /** The cluster is unavailable. */
    public static final ClusterState UNAVAILABLE = new ClusterState("unavailable");

    /** The cluster is being deleted. */
    public static final ClusterState DELETING = new ClusterState("deleting");

    /** The cluster was deleted. */
    public static final ClusterState DELETED = new ClusterState("deleted");

    /** The cluster could not be deleted. */
    public static final ClusterState DELETE_FAILED = new ClusterState("delete_failed");

    /** A registered cluster that has not connected yet. */
    public static final ClusterState WAITING = new ClusterState("waiting");

    /** A registered cluster that has lost its connection. */
    public static final ClusterState DISCONNECTED = new ClusterState("disconnected");

    /** The cluster is being migrated to another edition. */
    public static final ClusterState MIGRATING = new ClusterState("migrating");

    /** The creation of the cluster timed out. */
    public static final ClusterState CREATE_TIMEOUT = new ClusterState("create_timeout");

    private ClusterState(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterState of(String value) {
        return new ClusterState(value);
    }
}
