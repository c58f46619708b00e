// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The policy by which a node pool upgrades its nodes automatically (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 * Only the kubelet is documented for responses.
 *
 * @param autoUpgradeKubelet whether kubelets are upgraded
 * @param autoUpgradeOs whether the operating system is upgraded
 * @param autoUpgradeRuntime whether the container runtime is upgraded
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record AutoUpgradePolicy(
        @JsonProperty("auto_upgrade_kubelet") @Nullable Boolean autoUpgradeKubelet,
        @JsonProperty("auto_upgrade_os") @Nullable Boolean autoUpgradeOs,
        @JsonProperty("auto_upgrade_runtime") @Nullable Boolean autoUpgradeRuntime) {}
