// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of the inspections of a cluster (see sdk/docs/wire/ack.md#inspections). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListClusterInspectReportsRequest {
    private final String clusterId;
    private final @Nullable Integer maxResults;
    private final @Nullable String nextToken;

    private ListClusterInspectReportsRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.maxResults = builder.maxResults;
        this.nextToken = builder.nextToken;
    }

    /** Returns a builder of a request for the first page. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
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
     * Collects the optional values of {@link ListClusterInspectReportsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable Integer maxResults;
        private @Nullable String nextToken;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /**
         * Sets the largest number of elements in a page.
         *
         * @throws IllegalArgumentException if it is not 1 to 50
         */
        public Builder maxResults(int value) {
            maxResults = Checks.inRange("maxResults", value, 1, 50);
            return this;
        }

        /** Sets the token of the page, from the response before it. */
        public Builder nextToken(String value) {
            nextToken = value;
            return this;
        }

        /** Creates the request. */
        public ListClusterInspectReportsRequest build() {
            return new ListClusterInspectReportsRequest(this);
        }
    }
}
