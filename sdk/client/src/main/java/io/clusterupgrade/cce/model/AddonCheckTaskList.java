// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks of add-ons of a cluster (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param kind {@code List}
 * @param apiVersion {@code v3}
 * @param pageInfo the number of checks
 * @param items the checks, one for each add-on
 * @since 0.1.0
 */
public record AddonCheckTaskList(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("pageInfo") PageInfo pageInfo,
        @JsonProperty("items") List<AddonCheckTask> items) {

    public AddonCheckTaskList {
        pageInfo = pageInfo == null ? PageInfo.EMPTY : pageInfo;
        items = ImmutableCopies.list(items);
    }
}
