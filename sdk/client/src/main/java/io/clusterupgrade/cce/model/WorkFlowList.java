// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The upgrade workflows of a cluster (see sdk/docs/wire/cce.md#workflow).
 *
 * @param kind {@code List}
 * @param apiVersion {@code v3}
 * @param items the workflows, in no documented order; a response with one object instead of the list is accepted too
 * @see <a href="https://support.huaweicloud.com/api-cce/ListUpgradeWorkFlows.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record WorkFlowList(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("items") List<WorkFlow> items) {

    public WorkFlowList {
        items = ImmutableCopies.list(items);
    }
}
