// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;

/**
 * A request for the clusters of a region, one page at a time (see sdk/docs/wire/ack.md#lists-of-clusters). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClustersForRegionRequest extends FilteredClustersRequest<DescribeClustersForRegionRequest> {
    private final String regionId;

    private DescribeClustersForRegionRequest(Builder builder) {
        super(builder);
        this.regionId = builder.regionId;
    }

    /** Returns a builder of a request for the clusters of a region. */
    public static Builder builder(String regionId) {
        return new Builder(regionId);
    }

    /** Returns the region. */
    public String regionId() {
        return regionId;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values of {@link DescribeClustersForRegionRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder
            extends FilteredClustersRequest.Builder<DescribeClustersForRegionRequest, Builder> {
        private final String regionId;

        private Builder(String regionId) {
            this.regionId = Objects.requireNonNull(regionId, "regionId");
        }

        private Builder(DescribeClustersForRegionRequest request) {
            super(request);
            this.regionId = request.regionId;
        }

        @Override
        public DescribeClustersForRegionRequest build() {
            return new DescribeClustersForRegionRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
