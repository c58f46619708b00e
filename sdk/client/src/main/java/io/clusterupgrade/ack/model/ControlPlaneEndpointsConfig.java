// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The endpoints of an API server (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param internalDnsConfig its internal DNS name
 * @param loadBalancersConfig the load balancers in front of it
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ControlPlaneEndpointsConfig(
        @JsonProperty("internal_dns_config") InternalDnsConfig internalDnsConfig,
        @JsonProperty("load_balancers_config") List<LoadBalancerConfig> loadBalancersConfig) {

    public ControlPlaneEndpointsConfig {
        internalDnsConfig = internalDnsConfig == null ? InternalDnsConfig.EMPTY : internalDnsConfig;
        loadBalancersConfig = ImmutableCopies.list(loadBalancersConfig);
    }
}
