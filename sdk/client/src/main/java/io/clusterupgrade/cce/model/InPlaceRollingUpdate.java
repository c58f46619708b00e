// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a rolling upgrade (see sdk/docs/wire/cce.md#upgradecluster).
 *
 * @param userDefinedStep how many nodes a batch has at most
 * @param scope over what the batches are counted
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record InPlaceRollingUpdate(
        @JsonProperty("userDefinedStep") @Nullable Integer userDefinedStep,
        @JsonProperty("scope") UpgradeScope scope) {

    /** Gives what a response leaves out its neutral value. */
    public InPlaceRollingUpdate {
        scope = scope == null ? UpgradeScope.ABSENT : scope;
    }

    static final InPlaceRollingUpdate EMPTY = new InPlaceRollingUpdate(null, UpgradeScope.ABSENT);
}
