// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The internal DNS name of an API server (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param enabled whether there is an internal name
 * @param bindVpcs the VPCs in which it can be resolved
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record InternalDnsConfig(
        @JsonProperty("enabled") @Nullable Boolean enabled,
        @JsonProperty("bind_vpcs") List<String> bindVpcs) {

    public InternalDnsConfig {
        bindVpcs = ImmutableCopies.list(bindVpcs);
    }

    static final InternalDnsConfig EMPTY = new InternalDnsConfig(null, List.of());
}
