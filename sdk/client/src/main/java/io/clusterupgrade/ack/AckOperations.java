// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;

/**
 * The operations of ACK, for {@link AckClient#call} and {@link AckClient#callAsync}.
 *
 * @since 0.1.0
 */
public final class AckOperations {
    /** Reads how a cluster's upgrade stands. */
    public static final Operation<GetUpgradeStatusRequest, GetUpgradeStatus> GET_UPGRADE_STATUS = Operation.read(
                    CloudService.ACK, "GetUpgradeStatus", "GET", "", "/api/v2/clusters/{ClusterId}/upgrade/status")
            .request(GetUpgradeStatusRequest.class)
            .path("ClusterId", GetUpgradeStatusRequest::clusterId)
            .response(GetUpgradeStatus.class);

    private AckOperations() {}
}
