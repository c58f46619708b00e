// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.client.ClientBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of a client of Alibaba Cloud. Its client exists when the region or the endpoint is set. Immutable and thread-safe.
 *
 * @param region the region, such as cn-hangzhou
 * @param endpoint the base URL to call in place of the region's host
 * @param credentials the credentials; those of the vendor's own chain by default
 * @param limits time-outs and rates
 * @param plainHttpAllowed whether http:// to hosts other than this machine is allowed
 * @since 0.1.0
 */
public record AlibabaServiceProperties(
        @Nullable String region,
        @Nullable String endpoint,
        @DefaultValue @NestedConfigurationProperty CredentialsProperties credentials,
        @DefaultValue @NestedConfigurationProperty LimitProperties limits,
        @DefaultValue("false") boolean plainHttpAllowed) {

    /** Returns whether anything was set that only a client could use. */
    boolean isSet() {
        return region != null || endpoint != null || credentials.isSet() || limits.isSet();
    }

    void applyTo(ClientBuilder<?> builder) {
        new Settings(builder)
                .text("region", region, builder::region)
                .text("endpoint", endpoint, builder::endpoint)
                .credentials(credentials)
                .plainHttp(plainHttpAllowed);
    }
}
