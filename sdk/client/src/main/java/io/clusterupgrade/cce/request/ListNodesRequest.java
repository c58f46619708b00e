// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the nodes of a cluster, one page at a time (see sdk/docs/wire/cce.md#node-pools-and-nodes). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ListNodesRequest {
    private final String clusterId;
    private final @Nullable Integer limit;
    private final @Nullable String marker;

    private ListNodesRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.limit = builder.limit;
        this.marker = builder.marker;
    }

    /**
     * Returns a builder of a request for the first page.
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

    /** Returns the largest number of nodes to list; null means 2000. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Returns the id of the node after which the page starts; null for the first page. */
    public @Nullable String marker() {
        return marker;
    }

    /** Returns a builder with the values of this request. */
    public Builder toBuilder() {
        Builder builder = new Builder(clusterId);
        builder.limit = limit;
        builder.marker = marker;
        return builder;
    }

    /**
     * Collects the optional values of {@link ListNodesRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable Integer limit;
        private @Nullable String marker;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /**
         * Sets the largest number of nodes to list.
         *
         * @throws IllegalArgumentException if it is not 1 to 2000
         */
        public Builder limit(int value) {
            limit = Checks.inRange("limit", value, 1, 2000);
            return this;
        }

        /**
         * Sets the id of the node after which the page starts.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder marker(String value) {
            marker = Checks.text("marker", value);
            return this;
        }

        /** Creates the request. */
        public ListNodesRequest build() {
            return new ListNodesRequest(this);
        }
    }
}
