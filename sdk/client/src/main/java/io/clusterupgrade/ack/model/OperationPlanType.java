// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a plan will do (see sdk/docs/wire/ack.md#plans-events-and-logs). {@code ListOperationPlans} and
 * {@code ListOperationPlansForRegion} use different words. An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplansforregion">vendor's documentation</a>
 * @since 0.1.0
 */
public record OperationPlanType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final OperationPlanType ABSENT = new OperationPlanType("");

    /** Upgrades a cluster; the word of ListOperationPlans. */
    public static final OperationPlanType CLUSTER_UPGRADE = new OperationPlanType("cluster_upgrade");

    /** Upgrades the control plane. */
    public static final OperationPlanType CLUSTER_UPGRADE_MASTER = new OperationPlanType("CLUSTER_UPGRADE_MASTER");

    /** Upgrades add-ons. */
    public static final OperationPlanType CLUSTER_UPGRADE_ADDON = new OperationPlanType("CLUSTER_UPGRADE_ADDON");

    /** Upgrades the kubelets of a node pool. */
    public static final OperationPlanType KUBELET_UPGRADE = new OperationPlanType("KUBELET_UPGRADE");

    /** Upgrades the container runtime of a node pool. */
    public static final OperationPlanType CONTAINERD_UPGRADE = new OperationPlanType("CONTAINERD_UPGRADE");

    /** Upgrades the system image of a node pool. */
    public static final OperationPlanType IMAGE_UPGRADE = new OperationPlanType("IMAGE_UPGRADE");

    /** Updates the operating system of a node pool. */
    public static final OperationPlanType NODEPOOL_UPDATE_OS = new OperationPlanType("NODEPOOL_UPDATE_OS");

    /** Changes the settings of a node pool. */
    public static final OperationPlanType NODEPOOL_CONFIG = new OperationPlanType("NODEPOOL_CONFIG");

    /** Closes security holes on nodes. */
    public static final OperationPlanType CVE_FIX = new OperationPlanType("CVE_FIX");

    /** The word with this text. */
    public static OperationPlanType of(String value) {
        return new OperationPlanType(value);
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
