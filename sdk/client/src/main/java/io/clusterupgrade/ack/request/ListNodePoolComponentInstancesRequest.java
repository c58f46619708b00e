// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of the components that are installed in a node pool (see sdk/docs/wire/ack.md#node-components).
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListNodePoolComponentInstancesRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final @Nullable Integer maxResults;
    private final @Nullable String nextToken;

    private ListNodePoolComponentInstancesRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.maxResults = builder.maxResults;
        this.nextToken = builder.nextToken;
    }

    /** Returns a builder of a request for the first page. */
    public static Builder builder(String clusterId, String nodepoolId) {
        return new Builder(clusterId, nodepoolId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the largest number of elements in a page; null means the service's default. */
    public @Nullable Integer maxResults() {
        return maxResults;
    }

    /** Returns the token of the page, from the response before it; null means the first page. */
    public @Nullable String nextToken() {
        return nextToken;
    }

    /**
     * Collects the optional values of {@link ListNodePoolComponentInstancesRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private @Nullable Integer maxResults;
        private @Nullable String nextToken;

        private Builder(String clusterId, String nodepoolId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
        }

        /**
         * Sets the largest number of elements in a page.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder maxResults(int value) {
            maxResults = Checks.atLeast("maxResults", value, 1);
            return this;
        }

        /** Sets the token of the page, from the response before it. */
        public Builder nextToken(String value) {
            nextToken = value;
            return this;
        }

        /** Creates the request. */
        public ListNodePoolComponentInstancesRequest build() {
            return new ListNodePoolComponentInstancesRequest(this);
        }
    }
}
