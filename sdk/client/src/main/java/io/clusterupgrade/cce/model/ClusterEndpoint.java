// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.MapForm;
import org.jspecify.annotations.Nullable;

/**
 * Where the API server of a cluster is (see sdk/docs/wire/cce.md#clusters). Open Telekom Cloud sends all endpoints as
 * one object, {@code {"internal": "https://…"}}, which is read as well.
 *
 * @param url its address
 * @param type from where it is reached
 * @since 0.1.0
 */
@MapForm(key = "type", value = "url")
public record ClusterEndpoint(
        @JsonProperty("url") @Nullable String url,
        @JsonProperty("type") EndpointType type) {

    /** Gives what a response leaves out its neutral value. */
    public ClusterEndpoint {
        type = type == null ? EndpointType.ABSENT : type;
    }
}
