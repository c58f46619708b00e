// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The status of the upgrade of an add-on (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param addonInfo the add-on
 * @param tasks the most recent task: one object, in spite of the name
 * @param canUpgrade whether it can be upgraded; not documented
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusteraddonsupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonUpgradeStatus(
        @JsonProperty("addon_info") AddonInfo addonInfo,
        @JsonProperty("tasks") AddonTask tasks,
        @JsonProperty("can_upgrade") @Nullable Boolean canUpgrade) {

    public AddonUpgradeStatus {
        addonInfo = addonInfo == null ? AddonInfo.EMPTY : addonInfo;
        tasks = tasks == null ? AddonTask.EMPTY : tasks;
    }
}
