// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.request.CloudService;

/**
 * A plan for a search cluster of CSS: an upgrade to an image, or a change of zones.
 *
 * @since 0.1.0
 */
public sealed interface CssPlan extends UpgradePlan permits CssImageUpgrade, CssAzChange {
    /** The code of the warning that the newest complete snapshot of the indices is older than 31 days. */
    String OLD_BACKUP = "OldBackup";

    @Override
    default CloudService service() {
        return CloudService.CSS;
    }
}
