// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for an upgrade workflow of a cluster (see sdk/docs/wire/cce.md#workflow). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowUpgradeWorkFlowRequest {
    private final String clusterId;
    private final String upgradeWorkflowId;

    private ShowUpgradeWorkFlowRequest(String clusterId, String upgradeWorkflowId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.upgradeWorkflowId = Objects.requireNonNull(upgradeWorkflowId, "upgradeWorkflowId");
    }

    /** The request for a workflow of a cluster. */
    public static ShowUpgradeWorkFlowRequest of(String clusterId, String upgradeWorkflowId) {
        return new ShowUpgradeWorkFlowRequest(clusterId, upgradeWorkflowId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The workflow's id. */
    public String upgradeWorkflowId() {
        return upgradeWorkflowId;
    }
}
