// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where the API server of a cluster is (CCE sheet 8.5).
 *
 * @param url its address
 * @param type from where it is reached
 * @since 0.1.0
 */
public record ClusterEndpoint(
        @JsonProperty("url") @Nullable String url,
        @JsonProperty("type") EndpointType type) {

    /** Gives what an answer leaves out its neutral value. */
    public ClusterEndpoint {
        type = type == null ? EndpointType.ABSENT : type;
    }
}
