// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.request.CloudService;
import java.time.Duration;

/**
 * What can be done to a cluster of ACK. Only the task operations are used; {@code GetUpgradeStatus} and its siblings, which the
 * vendor removes, are never called.
 *
 * @since 0.1.0
 */
public sealed interface AckPlan extends UpgradePlan permits AckClusterUpgrade, AckNodePoolUpgrade {

    /** How long a check may take unless a plan says otherwise: 30 minutes. */
    Duration DEFAULT_CHECK_LIMIT = Duration.ofMinutes(30);

    /**
     * Returns whether the service's own check ({@code RunClusterCheck}, see sdk/docs/wire/ack.md#checks) must pass before the
     * start is sent.
     */
    boolean check();

    /** How long that check may take; when it has not ended by then nothing is started. No meaning without a check. */
    Duration checkLimit();

    @Override
    default CloudService service() {
        return CloudService.ACK;
    }
}
