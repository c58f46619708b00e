// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.client.ClientBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of a client of Huawei Cloud. Its client exists when the region or the endpoint is set. Immutable and thread-safe.
 *
 * @param region the region, such as cn-north-4
 * @param endpoint the base URL to call in place of the region's host
 * @param projectId the id of the project that the clusters belong to; looked up from IAM by default
 * @param iamEndpoint the base URL of IAM; the region's by default
 * @param credentials the credentials; those of the vendor's own chain by default
 * @param limits time-outs and rates
 * @param plainHttpAllowed whether http:// to hosts other than this machine is allowed
 * @since 0.1.0
 */
public record HuaweiServiceProperties(
        @Nullable String region,
        @Nullable String endpoint,
        @Nullable String projectId,
        @Nullable String iamEndpoint,
        @DefaultValue @NestedConfigurationProperty CredentialsProperties credentials,
        @DefaultValue @NestedConfigurationProperty LimitProperties limits,
        @DefaultValue("false") boolean plainHttpAllowed) {

    /** Returns whether anything was set that only a client could use. */
    boolean isSet() {
        return region != null
                || endpoint != null
                || projectId != null
                || iamEndpoint != null
                || credentials.isSet()
                || limits.isSet();
    }

    void applyTo(ClientBuilder<?> builder) {
        new Settings(builder)
                .text("region", region, builder::region)
                .text("endpoint", endpoint, builder::endpoint)
                .text("project-id", projectId, builder::projectId)
                .text("iam-endpoint", iamEndpoint, builder::iamEndpoint)
                .credentials(credentials)
                .plainHttp(plainHttpAllowed);
    }
}
