// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * One page of a list of clusters (see sdk/docs/wire/ack.md#lists-of-clusters).
 *
 * @param clusters the clusters of this page
 * @param pageInfo the page number, page size and total count
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustersforregion">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterPage(
        @JsonProperty("clusters") List<ClusterDetail> clusters,
        @JsonProperty("page_info") PageInfo pageInfo) {

    public ClusterPage {
        clusters = ImmutableCopies.list(clusters);
        pageInfo = pageInfo == null ? PageInfo.EMPTY : pageInfo;
    }
}
