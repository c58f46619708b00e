// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.WorkFlowPhase;
import java.util.Objects;

/**
 * A request to cancel an upgrade workflow, the only change that the service allows (see sdk/docs/wire/cce.md#workflow).
 *
 * @param clusterId the cluster's id
 * @param upgradeWorkflowId the workflow's id
 * @since 0.1.0
 */
public record UpgradeWorkFlowUpdateRequest(String clusterId, String upgradeWorkflowId) {
    public UpgradeWorkFlowUpdateRequest {
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(upgradeWorkflowId, "upgradeWorkflowId");
    }

    /** Returns the new phase: {@link WorkFlowPhase#CANCEL}. */
    @JsonProperty("phase")
    public WorkFlowPhase phase() {
        return WorkFlowPhase.CANCEL;
    }
}
