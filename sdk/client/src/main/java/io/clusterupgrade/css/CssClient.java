// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.RequestOptions;

/**
 * The client of Huawei Cloud Search Service (CSS).
 *
 * <p>Immutable and thread-safe: make one and share it. What belongs to a cluster hangs on {@link #cluster}. Every method throws
 * the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CssClient extends ServiceClient {
    CssClient(CssClientBuilder builder) {
        super(builder);
    }

    private CssClient(CssClient shared, RequestOptions options) {
        super(shared, options);
    }

    /** Starts a client. */
    public static CssClientBuilder builder() {
        return new CssClientBuilder();
    }

    /**
     * A client from environment variables alone; see {@link io.clusterupgrade.client.EnvironmentSettings}.
     *
     * @throws IllegalStateException if the region (or an endpoint) is not set; the message says which variable to set
     */
    public static CssClient fromEnvironment() {
        return builder().environment().build();
    }

    /** A builder with the settings of this client. */
    public CssClientBuilder toBuilder() {
        return new CssClientBuilder(this);
    }

    /** A view of this client whose calls have these options, on top of its own. */
    public CssClient with(RequestOptions options) {
        return new CssClient(this, options);
    }

    /**
     * One cluster's operations.
     *
     * @param clusterId the cluster's UUID
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public CssCluster cluster(String clusterId) {
        return new CssCluster(this, clusterId);
    }
}
