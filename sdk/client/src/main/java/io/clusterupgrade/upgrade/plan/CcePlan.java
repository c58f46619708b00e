// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.request.CloudService;

/**
 * A plan for a CCE cluster.
 *
 * @since 0.1.0
 */
public sealed interface CcePlan extends UpgradePlan permits CceClusterUpgrade {
    @Override
    default CloudService service() {
        return CloudService.CCE;
    }
}
