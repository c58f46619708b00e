// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The disk of a node (see sdk/docs/wire/css.md#clusters).
 *
 * @param type the type of disk, such as {@code ULTRAHIGH}
 * @param size its size in GB
 * @param resourceIds the ids of its resources
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterVolume(
        @JsonProperty("type") @Nullable String type,
        @JsonProperty("size") @Nullable Integer size,
        @JsonProperty("resourceIds") List<String> resourceIds) {
    static final ClusterVolume EMPTY = new ClusterVolume(null, null, List.of());

    public ClusterVolume {
        resourceIds = ImmutableCopies.list(resourceIds);
    }
}
