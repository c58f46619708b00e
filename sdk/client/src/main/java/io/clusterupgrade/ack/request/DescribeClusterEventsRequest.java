// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the events of a cluster, one page at a time (see sdk/docs/wire/ack.md#plans-events-and-logs). A page has 1 to
 * 100 events, 50 by default. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClusterEventsRequest extends TokenPagedRequest<DescribeClusterEventsRequest> {
    private final String clusterId;
    private final @Nullable String taskId;

    private DescribeClusterEventsRequest(Builder builder) {
        super(builder);
        this.clusterId = builder.clusterId;
        this.taskId = builder.taskId;
    }

    /** Returns a builder of a request for the events of a cluster. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the task whose events to list; null means all. */
    public @Nullable String taskId() {
        return taskId;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values of {@link DescribeClusterEventsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends TokenPagedRequest.Builder<DescribeClusterEventsRequest, Builder> {
        private final String clusterId;
        private @Nullable String taskId;

        private Builder(String clusterId) {
            super(100);
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        private Builder(DescribeClusterEventsRequest request) {
            super(100, request);
            this.clusterId = request.clusterId;
            this.taskId = request.taskId;
        }

        /** Sets the task whose events to list. */
        public Builder taskId(String value) {
            taskId = value;
            return this;
        }

        @Override
        public DescribeClusterEventsRequest build() {
            return new DescribeClusterEventsRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
