// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The upgrades of a cluster (see sdk/docs/wire/cce.md#upgradetask).
 *
 * @param apiVersion {@code v3}
 * @param kind {@code List}
 * @param metadata the metadata of the list
 * @param items the upgrades, in no documented order
 * @see <a href="https://support.huaweicloud.com/api-cce/ListUpgradeClusterTasks.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskList(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") UpgradeTaskMetadata metadata,
        @JsonProperty("items") List<UpgradeTask> items) {

    public UpgradeTaskList {
        metadata = metadata == null ? UpgradeTaskMetadata.EMPTY : metadata;
        items = ImmutableCopies.list(items);
    }
}
