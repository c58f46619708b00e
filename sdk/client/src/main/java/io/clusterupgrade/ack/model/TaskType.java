// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The type of a task (see sdk/docs/wire/ack.md#tasks).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public final class TaskType extends OpenEnum {
    /** The response does not contain the value. */
    public static final TaskType ABSENT = new TaskType("");

    /** Upgrades a cluster. */
    public static final TaskType CLUSTER_UPGRADE = new TaskType("cluster_upgrade");

    /** Upgrades the nodes of a node pool. */
    public static final TaskType NODEPOOL_UPGRADE = new TaskType("nodepool_upgrade");

    /** Changes the settings of a node pool. */
    public static final TaskType NODEPOOL_UPDATE = new TaskType("nodepool_update");

    /** Adds existing nodes to a node pool. */
    public static final TaskType NODEPOOL_ATTACH = new TaskType("nodepool_attach");

    /** Deletes a node pool. */
    public static final TaskType NODEPOOL_DELETE = new TaskType("nodepool_delete");

    /** Adds nodes to a cluster. */
    public static final TaskType CLUSTER_SCALEOUT = new TaskType("cluster_scaleout");

    /** Adds existing nodes to a cluster. */
    public static final TaskType CLUSTER_ATTACH = new TaskType("cluster_attach");

    /** Installs an add-on. */
    public static final TaskType CLUSTER_ADDON_INSTALL = new TaskType("cluster_addon_install");

    /** Upgrades an add-on. */
    public static final TaskType CLUSTER_ADDON_UPGRADE = new TaskType("cluster_addon_upgrade");

    /** Removes an add-on. */
    public static final TaskType CLUSTER_ADDON_UNINSTALL = new TaskType("cluster_addon_uninstall");

    /** Changes the settings of an add-on. */
    public static final TaskType CLUSTER_ADDON_MODIFY = new TaskType("cluster_addon_modify");

    private TaskType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static TaskType of(String value) {
        return new TaskType(value);
    }
}
