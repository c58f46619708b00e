// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The page number, page size and total count of a list (see sdk/docs/wire/ack.md#paging).
 *
 * @param pageNumber the number of the page, from 1
 * @param pageSize the number of elements of a full page
 * @param totalCount the number of elements in all
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustertasks">vendor's documentation</a>
 * @since 0.1.0
 */
public record PageInfo(
        @JsonProperty("page_number") @Nullable Long pageNumber,
        @JsonProperty("page_size") @Nullable Long pageSize,
        @JsonProperty("total_count") @Nullable Long totalCount) {

    static final PageInfo EMPTY = new PageInfo(null, null, null);
}
