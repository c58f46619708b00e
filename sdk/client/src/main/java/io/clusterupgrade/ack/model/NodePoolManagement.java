// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a managed node pool does by itself (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param enable whether it is managed; nothing else acts without it
 * @param autoRepair whether nodes are repaired
 * @param autoRepairPolicy how
 * @param autoUpgrade whether nodes are upgraded
 * @param autoUpgradePolicy what of them
 * @param autoVulFix whether security holes are closed
 * @param autoVulFixPolicy how
 * @param autoFaultDiagnosis whether faults are looked into
 * @param driftEnabled whether nodes that drift from the settings are replaced
 * @param upgradeConfig the older settings for upgrades
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodePoolManagement(
        @JsonProperty("enable") @Nullable Boolean enable,
        @JsonProperty("auto_repair") @Nullable Boolean autoRepair,
        @JsonProperty("auto_repair_policy") @Nullable AutoRepairPolicy autoRepairPolicy,
        @JsonProperty("auto_upgrade") @Nullable Boolean autoUpgrade,
        @JsonProperty("auto_upgrade_policy") @Nullable AutoUpgradePolicy autoUpgradePolicy,
        @JsonProperty("auto_vul_fix") @Nullable Boolean autoVulFix,
        @JsonProperty("auto_vul_fix_policy") @Nullable AutoVulFixPolicy autoVulFixPolicy,
        @JsonProperty("auto_fault_diagnosis") @Nullable Boolean autoFaultDiagnosis,
        @JsonProperty("drift_enabled") @Nullable Boolean driftEnabled,
        @JsonProperty("upgrade_config") @Nullable NodePoolUpgradeConfig upgradeConfig) {

    static final NodePoolManagement EMPTY =
            new NodePoolManagement(null, null, null, null, null, null, null, null, null, null);
}
