// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.request.CloudService;
import java.util.Map;

/**
 * Collects the settings of {@link CssClient}. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CssClientBuilder extends ClientBuilder<CssClientBuilder> {
    CssClientBuilder() {
        super(CloudService.CSS);
    }

    CssClientBuilder(CssClient client) {
        super(client);
    }

    /** Applies the settings in the environment variables; see {@link io.clusterupgrade.client.EnvironmentSettings}. */
    public CssClientBuilder environment() {
        return environment(System.getenv());
    }

    /** Does the same as {@link #environment()} with your own variables. */
    @Override
    public CssClientBuilder environment(Map<String, String> variables) {
        return super.environment(variables);
    }

    /**
     * Creates the client. It sends nothing.
     *
     * @throws IllegalStateException if neither a region nor an endpoint is set; the message names the missing setting
     * @throws IllegalArgumentException if the endpoint is plain http to another machine
     */
    public CssClient build() {
        return new CssClient(this);
    }

    @Override
    protected CssClientBuilder self() {
        return this;
    }
}
