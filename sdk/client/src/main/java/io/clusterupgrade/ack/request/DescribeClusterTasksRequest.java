// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for the tasks of a cluster, one page at a time (see sdk/docs/wire/ack.md#describeclustertasks). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClusterTasksRequest extends TokenPagedRequest<DescribeClusterTasksRequest> {
    private final String clusterId;

    private DescribeClusterTasksRequest(Builder builder) {
        super(builder);
        this.clusterId = builder.clusterId;
    }

    /** Returns a builder of a request for the tasks of a cluster. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values of {@link DescribeClusterTasksRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends TokenPagedRequest.Builder<DescribeClusterTasksRequest, Builder> {
        private final String clusterId;

        private Builder(String clusterId) {
            super(Integer.MAX_VALUE);
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        private Builder(DescribeClusterTasksRequest request) {
            super(Integer.MAX_VALUE, request);
            this.clusterId = request.clusterId;
        }

        @Override
        public DescribeClusterTasksRequest build() {
            return new DescribeClusterTasksRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
