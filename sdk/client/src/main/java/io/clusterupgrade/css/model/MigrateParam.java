// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.EmbeddedJson;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an AZ change was asked to do (see sdk/docs/wire/css.md#upgradedetail). On the wire it is JSON inside a text.
 *
 * @param instType which nodes: {@code all}, {@code ess}, {@code ess-cold}, {@code ess-client}, {@code ess-master}
 * @param migrateType {@code multi_az_change} (AZs are added) or {@code az_migrate} (moved from one to another)
 * @param sourceAz where the nodes were
 * @param targetAz where they go
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
@EmbeddedJson
public record MigrateParam(
        @JsonProperty("instType") @Nullable String instType,
        @JsonProperty("migrateType") @Nullable String migrateType,
        @JsonProperty("sourceAz") List<String> sourceAz,
        @JsonProperty("targetAz") List<String> targetAz) {

    /** Gives what a response leaves out its neutral value. */
    public MigrateParam {
        sourceAz = ImmutableCopies.list(sourceAz);
        targetAz = ImmutableCopies.list(targetAz);
    }
}
