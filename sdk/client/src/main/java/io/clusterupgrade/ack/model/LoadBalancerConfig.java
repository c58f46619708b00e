// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A load balancer in front of an API server (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param endpoint its address
 * @param endpointType the type of address
 * @param loadBalancerId the load balancer's id
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record LoadBalancerConfig(
        @JsonProperty("endpoint") @Nullable String endpoint,
        @JsonProperty("endpoint_type") @Nullable String endpointType,
        @JsonProperty("load_balancer_id") @Nullable String loadBalancerId) {}
