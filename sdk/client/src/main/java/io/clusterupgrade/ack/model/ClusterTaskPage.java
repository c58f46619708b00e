// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the tasks of a cluster (see sdk/docs/wire/ack.md#tasks).
 *
 * @param requestId the service's id of the request
 * @param nextToken the token of the next page when paging by token; null on the last page
 * @param pageInfo the page number, page size and total count
 * @param tasks the tasks of this page
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustertasks">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterTaskPage(
        @JsonProperty("requestId") @Nullable String requestId,
        @JsonProperty("next_token") @Nullable String nextToken,
        @JsonProperty("page_info") PageInfo pageInfo,
        @JsonProperty("tasks") List<ClusterTask> tasks) {

    public ClusterTaskPage {
        pageInfo = pageInfo == null ? PageInfo.EMPTY : pageInfo;
        tasks = ImmutableCopies.list(tasks);
    }
}
