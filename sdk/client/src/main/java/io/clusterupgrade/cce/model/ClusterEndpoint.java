// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.MapForm;
import org.jspecify.annotations.Nullable;

/**
 * An address of the API server of a cluster (see sdk/docs/wire/cce.md#clusters). Open Telekom Cloud sends all
 * endpoints as one object, {@code {"internal": "https://…"}}, which is accepted too.
 *
 * @param url its address
 * @param type the network from which it is reachable
 * @since 0.1.0
 */
@MapForm(key = "type", value = "url")
public record ClusterEndpoint(
        @JsonProperty("url") @Nullable String url,
        @JsonProperty("type") EndpointType type) {

    public ClusterEndpoint {
        type = type == null ? EndpointType.ABSENT : type;
    }
}
