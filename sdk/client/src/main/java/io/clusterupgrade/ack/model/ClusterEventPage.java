// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of events (see sdk/docs/wire/ack.md#plans-events-and-logs).
 *
 * @param events the events of this page
 * @param pageInfo the page number, page size and total count
 * @param nextToken the token of the next page when paging by token; null on the last page
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterevents">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterEventPage(
        @JsonProperty("events") List<ClusterEvent> events,
        @JsonProperty("page_info") PageInfo pageInfo,
        @JsonProperty("next_token") @Nullable String nextToken) {

    public ClusterEventPage {
        events = ImmutableCopies.list(events);
        pageInfo = pageInfo == null ? PageInfo.EMPTY : pageInfo;
    }
}
