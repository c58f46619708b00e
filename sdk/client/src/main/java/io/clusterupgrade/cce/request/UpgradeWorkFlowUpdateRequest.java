// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.WorkFlowPhase;
import java.util.Objects;

/**
 * Asks to cancel an upgrade workflow, the only change there is (see sdk/docs/wire/cce.md#workflow). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeWorkFlowUpdateRequest {
    private final String clusterId;
    private final String upgradeWorkflowId;

    private UpgradeWorkFlowUpdateRequest(String clusterId, String upgradeWorkflowId) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.upgradeWorkflowId = Objects.requireNonNull(upgradeWorkflowId, "upgradeWorkflowId");
    }

    /** The request to cancel a workflow of a cluster. */
    public static UpgradeWorkFlowUpdateRequest cancel(String clusterId, String upgradeWorkflowId) {
        return new UpgradeWorkFlowUpdateRequest(clusterId, upgradeWorkflowId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The workflow's id. */
    public String upgradeWorkflowId() {
        return upgradeWorkflowId;
    }

    /** The phase it is to go to: {@link WorkFlowPhase#CANCEL}. */
    @JsonProperty("phase")
    public WorkFlowPhase phase() {
        return WorkFlowPhase.CANCEL;
    }
}
