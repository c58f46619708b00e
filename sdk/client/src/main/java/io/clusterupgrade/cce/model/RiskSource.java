// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The source of a finding of a pre-check (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param configurationRisks the settings
 * @param deprecatedApiRisks the calls of deprecated Kubernetes APIs
 * @param nodeRisks the nodes
 * @param addonRisks the add-ons
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record RiskSource(
        @JsonProperty("configurationRisks") List<ConfigurationRisk> configurationRisks,
        @JsonProperty("deprecatedAPIRisks") List<DeprecatedApiRisk> deprecatedApiRisks,
        @JsonProperty("nodeRisks") List<NodeRisk> nodeRisks,
        @JsonProperty("addonRisks") List<AddonRisk> addonRisks) {

    public RiskSource {
        configurationRisks = ImmutableCopies.list(configurationRisks);
        deprecatedApiRisks = ImmutableCopies.list(deprecatedApiRisks);
        nodeRisks = ImmutableCopies.list(nodeRisks);
        addonRisks = ImmutableCopies.list(addonRisks);
    }
}
