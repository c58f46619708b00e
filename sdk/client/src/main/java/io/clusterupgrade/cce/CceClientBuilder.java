// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.request.CloudService;
import java.util.Map;

/**
 * Collects the settings of {@link CceClient}. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CceClientBuilder extends ClientBuilder<CceClientBuilder> {
    CceClientBuilder() {
        super(CloudService.CCE);
    }

    CceClientBuilder(CceClient client) {
        super(client);
    }

    /** Applies the settings in the environment variables; see {@link io.clusterupgrade.client.EnvironmentSettings}. */
    public CceClientBuilder environment() {
        return environment(System.getenv());
    }

    /** Does the same as {@link #environment()} with your own variables. */
    @Override
    public CceClientBuilder environment(Map<String, String> variables) {
        return super.environment(variables);
    }

    /**
     * Creates the client. It sends nothing.
     *
     * @throws IllegalStateException if neither a region nor an endpoint is set; the message names the missing setting
     * @throws IllegalArgumentException if the endpoint is plain http to another machine
     */
    public CceClient build() {
        return new CceClient(this);
    }

    @Override
    protected CceClientBuilder self() {
        return this;
    }
}
