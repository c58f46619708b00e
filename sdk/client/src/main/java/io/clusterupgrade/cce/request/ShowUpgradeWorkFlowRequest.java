// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for an upgrade workflow of a cluster (see sdk/docs/wire/cce.md#workflow).
 *
 * @param clusterId the cluster's id
 * @param upgradeWorkflowId the workflow's id
 * @since 0.1.0
 */
public record ShowUpgradeWorkFlowRequest(String clusterId, String upgradeWorkflowId) {
    public ShowUpgradeWorkFlowRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(upgradeWorkflowId, "upgradeWorkflowId");
    }
}
