// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list this is (see sdk/docs/wire/ack.md#paging).
 *
 * @param pageNumber the number of the page, from 1
 * @param pageSize how many elements a full page has
 * @param totalCount how many elements there are in all
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustertasks">vendor's documentation</a>
 * @since 0.1.0
 */
public record PageInfo(
        @JsonProperty("page_number") @Nullable Long pageNumber,
        @JsonProperty("page_size") @Nullable Long pageSize,
        @JsonProperty("total_count") @Nullable Long totalCount) {

    static final PageInfo EMPTY = new PageInfo(null, null, null);
}
