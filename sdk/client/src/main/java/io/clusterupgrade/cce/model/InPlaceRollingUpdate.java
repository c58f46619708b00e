// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a rolling upgrade (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param userDefinedStep the maximum number of nodes in a batch
 * @param scope the scope within which batches are formed
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record InPlaceRollingUpdate(
        @JsonProperty("userDefinedStep") @Nullable Integer userDefinedStep,
        @JsonProperty("scope") UpgradeScope scope) {

    public InPlaceRollingUpdate {
        scope = scope == null ? UpgradeScope.ABSENT : scope;
    }

    static final InPlaceRollingUpdate EMPTY = new InPlaceRollingUpdate(null, UpgradeScope.ABSENT);
}
