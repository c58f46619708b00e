// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the events in a region, one page at a time (see sdk/docs/wire/ack.md#plans-events-and-logs). A page has 1 to
 * 100 events, 50 by default. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeEventsForRegionRequest extends TokenPagedRequest<DescribeEventsForRegionRequest> {
    private final String regionId;
    private final @Nullable String clusterId;

    private DescribeEventsForRegionRequest(Builder builder) {
        super(builder);
        this.regionId = builder.regionId;
        this.clusterId = builder.clusterId;
    }

    /** Returns a builder of a request for the events in a region. */
    public static Builder builder(String regionId) {
        return new Builder(regionId);
    }

    /** Returns the region. */
    public String regionId() {
        return regionId;
    }

    /** Returns the cluster whose events to list; null means all. */
    public @Nullable String clusterId() {
        return clusterId;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values of {@link DescribeEventsForRegionRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends TokenPagedRequest.Builder<DescribeEventsForRegionRequest, Builder> {
        private final String regionId;
        private @Nullable String clusterId;

        private Builder(String regionId) {
            super(100);
            this.regionId = Objects.requireNonNull(regionId, "regionId");
        }

        private Builder(DescribeEventsForRegionRequest request) {
            super(100, request);
            this.regionId = request.regionId;
            this.clusterId = request.clusterId;
        }

        /** Sets the cluster whose events to list. */
        public Builder clusterId(String value) {
            clusterId = value;
            return this;
        }

        @Override
        public DescribeEventsForRegionRequest build() {
            return new DescribeEventsForRegionRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
