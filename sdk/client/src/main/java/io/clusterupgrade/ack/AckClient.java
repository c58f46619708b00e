// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.RequestOptions;

/**
 * The client of Alibaba Cloud Container Service for Kubernetes (ACK).
 *
 * <p>Immutable and thread-safe: make one and share it. What belongs to a cluster hangs on {@link #cluster}. Every method throws
 * the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckClient extends ServiceClient {
    AckClient(AckClientBuilder builder) {
        super(builder);
    }

    private AckClient(AckClient shared, RequestOptions options) {
        super(shared, options);
    }

    /** Starts a client. */
    public static AckClientBuilder builder() {
        return new AckClientBuilder();
    }

    /**
     * A client from environment variables alone; see {@link io.clusterupgrade.client.EnvironmentSettings}.
     *
     * @throws IllegalStateException if the region (or an endpoint) is not set; the message says which variable to set
     */
    public static AckClient fromEnvironment() {
        return builder().environment().build();
    }

    /** A builder with the settings of this client. */
    public AckClientBuilder toBuilder() {
        return new AckClientBuilder(this);
    }

    /** A view of this client whose calls have these options, on top of its own. */
    public AckClient with(RequestOptions options) {
        return new AckClient(this, options);
    }

    /**
     * One cluster's operations.
     *
     * @param clusterId the cluster's id, {@code c} and 32 hexadecimal digits
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public AckCluster cluster(String clusterId) {
        return new AckCluster(this, clusterId);
    }
}
