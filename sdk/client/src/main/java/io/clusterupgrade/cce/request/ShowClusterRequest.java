// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * A request for a cluster (see sdk/docs/wire/cce.md#clusters). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ShowClusterRequest {
    private final String clusterId;
    private final boolean detail;

    private ShowClusterRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.detail = builder.detail;
    }

    /**
     * Returns a builder of a request for a cluster without details.
     *
     * @param clusterId the cluster's id
     */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns whether the annotations include the numbers of nodes and add-ons; false by default. */
    public boolean detail() {
        return detail;
    }

    /**
     * Collects the optional values of {@link ShowClusterRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private boolean detail;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** Sets whether the annotations include the numbers of nodes and add-ons. */
        public Builder detail(boolean value) {
            detail = value;
            return this;
        }

        /** Creates the request. */
        public ShowClusterRequest build() {
            return new ShowClusterRequest(this);
        }
    }
}
