// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The subject of an event (see sdk/docs/wire/ack.md#plans-events-and-logs). Samples spell {@code nodePool_upgrade}
 * too.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterevents">vendor's documentation</a>
 * @since 0.1.0
 */
public final class EventType extends OpenEnum {
    /** The response does not contain the value. */
    public static final EventType ABSENT = new EventType("");

    /** A cluster is created. */
    public static final EventType CLUSTER_CREATE = new EventType("cluster_create");

    /** Nodes are added. */
    public static final EventType CLUSTER_SCALEOUT = new EventType("cluster_scaleout");

    /** Existing nodes are added. */
    public static final EventType CLUSTER_ATTACH = new EventType("cluster_attach");

    /** A cluster is deleted. */
    public static final EventType CLUSTER_DELETE = new EventType("cluster_delete");

    /** A cluster is upgraded. */
    public static final EventType CLUSTER_UPGRADE = new EventType("cluster_upgrade");

    /** A cluster is migrated to another edition. */
    public static final EventType CLUSTER_MIGRATE = new EventType("cluster_migrate");

    /** Nodes are removed. */
    public static final EventType CLUSTER_NODE_DELETE = new EventType("cluster_node_delete");

    /** Nodes are drained. */
    public static final EventType CLUSTER_NODE_DRAIN = new EventType("cluster_node_drain");

    /** A cluster is changed. */
    public static final EventType CLUSTER_MODIFY = new EventType("cluster_modify");

    /** The settings of the control plane are changed. */
    public static final EventType CLUSTER_CONFIGURATION_MODIFY = new EventType("cluster_configuration_modify");

    /** An add-on is installed. */
    public static final EventType CLUSTER_ADDON_INSTALL = new EventType("cluster_addon_install");

    /** An add-on is upgraded. */
    public static final EventType CLUSTER_ADDON_UPGRADE = new EventType("cluster_addon_upgrade");

    /** An add-on is removed. */
    public static final EventType CLUSTER_ADDON_UNINSTALL = new EventType("cluster_addon_uninstall");

    /** The container runtime is upgraded. */
    public static final EventType RUNTIME_UPGRADE = new EventType("runtime_upgrade");

    /** A node pool is upgraded. */
    public static final EventType NODEPOOL_UPGRADE = new EventType("nodepool_upgrade");

    /** A node pool is changed. */
    public static final EventType NODEPOOL_UPDATE = new EventType("nodepool_update");

    private EventType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static EventType of(String value) {
        return new EventType(value);
    }
}
