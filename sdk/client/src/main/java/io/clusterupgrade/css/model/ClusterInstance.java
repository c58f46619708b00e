// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One node of a cluster (see sdk/docs/wire/css.md#clusters).
 *
 * @param id the node's id: the {@code instanceId} of the operation that replaces it
 * @param name the node's name, as it appears in upgrade tasks
 * @param type the type of node
 * @param status the status
 * @param specCode its flavor, such as {@code ess.spec-4u8g}
 * @param azCode the AZ it is in; during an AZ change, the nodes are in old and new AZs
 * @param ip its address
 * @param resourceId the id of its resource
 * @param subnetId the subnet it is in
 * @param volume its disk
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterInstance(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("type") InstType type,
        @JsonProperty("status") InstanceStatus status,
        @JsonProperty("specCode") @Nullable String specCode,
        @JsonProperty("azCode") @Nullable String azCode,
        @JsonProperty("ip") @Nullable String ip,
        @JsonProperty("resourceId") @Nullable String resourceId,
        @JsonProperty("subnetId") @Nullable String subnetId,
        @JsonProperty("volume") ClusterVolume volume) {

    public ClusterInstance {
        type = type == null ? InstType.ABSENT : type;
        status = status == null ? InstanceStatus.ABSENT : status;
        volume = volume == null ? ClusterVolume.EMPTY : volume;
    }
}
