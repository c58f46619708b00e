// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * Where a pre-check found something (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param configurationRisks settings
 * @param deprecatedApiRisks calls of deprecated Kubernetes APIs
 * @param nodeRisks nodes
 * @param addonRisks add-ons
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record RiskSource(
        @JsonProperty("configurationRisks") List<ConfigurationRisk> configurationRisks,
        @JsonProperty("deprecatedAPIRisks") List<DeprecatedApiRisk> deprecatedApiRisks,
        @JsonProperty("nodeRisks") List<NodeRisk> nodeRisks,
        @JsonProperty("addonRisks") List<AddonRisk> addonRisks) {

    /** Gives what a response leaves out its neutral value. */
    public RiskSource {
        configurationRisks = ImmutableCopies.list(configurationRisks);
        deprecatedApiRisks = ImmutableCopies.list(deprecatedApiRisks);
        nodeRisks = ImmutableCopies.list(nodeRisks);
        addonRisks = ImmutableCopies.list(addonRisks);
    }
}
