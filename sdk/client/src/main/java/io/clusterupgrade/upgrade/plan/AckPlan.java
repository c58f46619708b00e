// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.request.CloudService;
import java.time.Duration;

/**
 * A plan for an ACK cluster: an upgrade of the cluster, or of a node pool. Only the task operations are used; {@code GetUpgradeStatus} and its siblings, which the
 * vendor removes, are never called.
 *
 * @since 0.1.0
 */
public sealed interface AckPlan extends UpgradePlan permits AckClusterUpgrade, AckNodePoolUpgrade {

    /** The default limit of a check: 30 minutes. */
    Duration DEFAULT_CHECK_LIMIT = Duration.ofMinutes(30);

    /** Stands for the id of a cluster in previews, where it is not shown. */
    String ANY_CLUSTER = "cluster";

    /**
     * Returns whether the service's own check ({@code RunClusterCheck}, see sdk/docs/wire/ack.md#checks) must pass before the
     * start is sent.
     */
    boolean check();

    /**
     * Returns how long that check may take; if it has not ended by then, nothing is started. Has no meaning without a
     * check.
     */
    Duration checkLimit();

    /** Returns the request of that check for a cluster. */
    RunClusterCheckRequest checkRequest(String clusterId);

    @Override
    default CloudService service() {
        return CloudService.ACK;
    }
}
