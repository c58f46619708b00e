// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The automatic operations of a managed node pool (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @param enable whether it is managed; the other settings have an effect only then
 * @param autoRepair whether nodes are repaired automatically
 * @param autoRepairPolicy the policy of automatic repairs
 * @param autoUpgrade whether nodes are upgraded automatically
 * @param autoUpgradePolicy the policy of automatic upgrades
 * @param autoVulFix whether vulnerabilities are fixed automatically
 * @param autoVulFixPolicy the policy of automatic fixes
 * @param autoFaultDiagnosis whether faults are diagnosed automatically
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
