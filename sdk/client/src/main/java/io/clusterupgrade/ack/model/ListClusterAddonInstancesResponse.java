// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The add-ons that are installed in a cluster (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param addons the add-ons, without their settings
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusteraddoninstances">vendor's documentation</a>
 * @since 0.1.0
 */
public record ListClusterAddonInstancesResponse(
        @JsonProperty("addons") List<AddonInstance> addons) {

    public ListClusterAddonInstancesResponse {
        addons = ImmutableCopies.list(addons);
    }
}
