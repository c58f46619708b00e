// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import java.util.Objects;

/**
 * Asks for a cluster (see sdk/docs/wire/cce.md#clusters). Immutable and thread-safe.
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
     * Starts a request for a cluster without details.
     *
     * @param clusterId the cluster's id
     */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns whether the annotations tell numbers of nodes and add-ons too; false when not said. */
    public boolean detail() {
        return detail;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private boolean detail;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** Whether the annotations tell numbers of nodes and add-ons too. */
        public Builder detail(boolean value) {
            detail = value;
            return this;
        }

        /** Makes the request. */
        public ShowClusterRequest build() {
            return new ShowClusterRequest(this);
        }
    }
}
