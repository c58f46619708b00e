// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.request.CloudService;

/**
 * A plan for a CSS cluster.
 *
 * @since 0.1.0
 */
public sealed interface CssPlan extends UpgradePlan permits CssImageUpgrade, CssAzChange {
    @Override
    default CloudService service() {
        return CloudService.CSS;
    }
}
