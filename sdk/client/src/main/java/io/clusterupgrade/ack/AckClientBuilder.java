// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.request.CloudService;
import java.util.Map;

/**
 * Collects the settings of {@link AckClient}. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class AckClientBuilder extends ClientBuilder<AckClientBuilder> {
    AckClientBuilder() {
        super(CloudService.ACK);
    }

    AckClientBuilder(AckClient client) {
        super(client);
    }

    /** Takes what is set in the environment; see {@link io.clusterupgrade.client.EnvironmentSettings}. */
    public AckClientBuilder environment() {
        return environment(System.getenv());
    }

    /** As {@link #environment()}, from variables of your own. */
    @Override
    public AckClientBuilder environment(Map<String, String> variables) {
        return super.environment(variables);
    }

    /**
     * Makes the client. It does nothing on the network.
     *
     * @throws IllegalStateException if neither a region nor an endpoint is set; the message says what to set and where
     * @throws IllegalArgumentException if the endpoint is plain http to another machine
     */
    public AckClient build() {
        return new AckClient(this);
    }

    @Override
    protected AckClientBuilder self() {
        return this;
    }
}
