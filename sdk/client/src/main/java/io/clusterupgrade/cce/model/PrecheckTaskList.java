// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pre-checks of a cluster (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param apiVersion {@code v3}
 * @param kind {@code List}
 * @param metadata the metadata of the list
 * @param items the pre-checks, in no documented order
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheckList.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PrecheckTaskList(
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("items") List<PrecheckTask> items) {

    public PrecheckTaskList {
        metadata = metadata == null ? Metadata.EMPTY : metadata;
        items = ImmutableCopies.list(items);
    }
}
