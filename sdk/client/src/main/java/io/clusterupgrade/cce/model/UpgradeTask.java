// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade of a cluster (see sdk/docs/wire/cce.md#upgradetask).
 *
 * @param apiVersion {@code v3}
 * @param kind {@code UpgradeTask}
 * @param metadata its id and times
 * @param spec the versions before and after
 * @param status the status
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeClusterTask.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTask(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") UpgradeTaskMetadata metadata,
        @JsonProperty("spec") UpgradeTaskSpec spec,
        @JsonProperty("status") UpgradeTaskStatus status) {

    public UpgradeTask {
        metadata = metadata == null ? UpgradeTaskMetadata.EMPTY : metadata;
        spec = spec == null ? UpgradeTaskSpec.EMPTY : spec;
        status = status == null ? UpgradeTaskStatus.EMPTY : status;
    }
}
