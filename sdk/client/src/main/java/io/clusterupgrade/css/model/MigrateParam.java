// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.EmbeddedJson;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an AZ change (see sdk/docs/wire/css.md#upgradedetail). On the wire they are JSON in a string.
 *
 * @param instType the nodes to move: {@code all}, {@code ess}, {@code ess-cold}, {@code ess-client},
 *     {@code ess-master}
 * @param migrateType {@code multi_az_change} to add AZs or {@code az_migrate} to move nodes from one AZ to another
 * @param sourceAz the AZ of the nodes before the change
 * @param targetAz the AZ of the nodes after the change
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
@EmbeddedJson
public record MigrateParam(
        @JsonProperty("instType") @Nullable String instType,
        @JsonProperty("migrateType") @Nullable String migrateType,
        @JsonProperty("sourceAz") List<String> sourceAz,
        @JsonProperty("targetAz") List<String> targetAz) {

    public MigrateParam {
        sourceAz = ImmutableCopies.list(sourceAz);
        targetAz = ImmutableCopies.list(targetAz);
    }
}
