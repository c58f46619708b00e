// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The operation that a plan carries out (see sdk/docs/wire/ack.md#plans-events-and-logs). {@code ListOperationPlans}
 * and {@code ListOperationPlansForRegion} use different values.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplansforregion">vendor's documentation</a>
 * @since 0.1.0
 */
public final class OperationPlanType extends OpenEnum {
    /** The response does not contain the value. */
    public static final OperationPlanType ABSENT = new OperationPlanType("");

    /** Upgrades a cluster; the value of ListOperationPlans. */
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

    /** Fixes security vulnerabilities on nodes. */
    public static final OperationPlanType CVE_FIX = new OperationPlanType("CVE_FIX");

    private OperationPlanType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static OperationPlanType of(String value) {
        return new OperationPlanType(value);
    }
}
