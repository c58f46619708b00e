// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a task does (see sdk/docs/wire/ack.md#tasks). An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describetaskinfo">vendor's documentation</a>
 * @since 0.1.0
 */
public record TaskType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
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

    /** The word with this text. */
    public static TaskType of(String value) {
        return new TaskType(value);
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
