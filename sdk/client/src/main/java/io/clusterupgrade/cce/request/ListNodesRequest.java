// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the nodes of a cluster, a page at a time (see sdk/docs/wire/cce.md#node-pools-and-nodes). Immutable and
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
     * Starts a request for the first page.
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

    /** How many nodes to list at most; null means 2000. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** The id of the node behind which to begin; null begins at the beginning. */
    public @Nullable String marker() {
        return marker;
    }

    /** A builder with the values of this request. */
    public Builder toBuilder() {
        Builder builder = new Builder(clusterId);
        builder.limit = limit;
        builder.marker = marker;
        return builder;
    }

    /**
     * Collects the optional values. Not thread-safe.
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
         * How many nodes to list at most.
         *
         * @throws IllegalArgumentException if it is not 1 to 2000
         */
        public Builder limit(int value) {
            limit = Checks.inRange("limit", value, 1, 2000);
            return this;
        }

        /**
         * The id of the node behind which to begin.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder marker(String value) {
            marker = Checks.text("marker", value);
            return this;
        }

        /** Makes the request. */
        public ListNodesRequest build() {
            return new ListNodesRequest(this);
        }
    }
}
