// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for the clusters of all regions or of one, one page at a time, in older deployments only (see
 * sdk/docs/wire/ack.md#lists-of-clusters); elsewhere use {@link DescribeClustersForRegionRequest}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClustersV1Request extends FilteredClustersRequest<DescribeClustersV1Request> {
    private final @Nullable String regionId;

    private DescribeClustersV1Request(Builder builder) {
        super(builder);
        this.regionId = builder.regionId;
    }

    /** Returns a builder of a request for all clusters. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the region of the clusters to list; null means any. */
    public @Nullable String regionId() {
        return regionId;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values of {@link DescribeClustersV1Request}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends FilteredClustersRequest.Builder<DescribeClustersV1Request, Builder> {
        private @Nullable String regionId;

        private Builder() {}

        private Builder(DescribeClustersV1Request request) {
            super(request);
            this.regionId = request.regionId;
        }

        /**
         * Sets the region of the clusters to list.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder regionId(String value) {
            regionId = Checks.text("regionId", value);
            return this;
        }

        @Override
        public DescribeClustersV1Request build() {
            return new DescribeClustersV1Request(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
