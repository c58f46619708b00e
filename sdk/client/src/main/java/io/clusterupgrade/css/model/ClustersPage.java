// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of clusters (see sdk/docs/wire/css.md#clusters).
 *
 * @param totalSize the number of clusters in all
 * @param clusters the clusters of this page, newest first
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListClustersDetails.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClustersPage(
        @JsonProperty("totalSize") @Nullable Integer totalSize,
        @JsonProperty("clusters") List<ClusterDetail> clusters) {

    public ClustersPage {
        clusters = ImmutableCopies.list(clusters);
    }
}
