// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the clusters of a region, one page at a time (see sdk/docs/wire/ack.md#clusters-and-versions). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClustersForRegionRequest extends PagedRequest<DescribeClustersForRegionRequest> {
    private final String regionId;
    private final @Nullable String clusterId;
    private final @Nullable String name;
    private final @Nullable ClusterType clusterType;
    private final @Nullable ClusterSpec clusterSpec;
    private final @Nullable ClusterProfile profile;

    private DescribeClustersForRegionRequest(Builder builder) {
        super(builder);
        this.regionId = builder.regionId;
        this.clusterId = builder.clusterId;
        this.name = builder.name;
        this.clusterType = builder.clusterType;
        this.clusterSpec = builder.clusterSpec;
        this.profile = builder.profile;
    }

    /** Returns a builder of a request for the clusters of a region. */
    public static Builder builder(String regionId) {
        return new Builder(regionId);
    }

    /** Returns the region. */
    public String regionId() {
        return regionId;
    }

    /** Returns the cluster to list; null means any. */
    public @Nullable String clusterId() {
        return clusterId;
    }

    /** Returns the name of the clusters to list; null means any. */
    public @Nullable String name() {
        return name;
    }

    /** Returns the kind of clusters to list; null means any. */
    public @Nullable ClusterType clusterType() {
        return clusterType;
    }

    /** Returns the edition of the clusters to list; null means any. */
    public @Nullable ClusterSpec clusterSpec() {
        return clusterSpec;
    }

    /** Returns the purpose of the clusters to list; null means any. */
    public @Nullable ClusterProfile profile() {
        return profile;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends PagedRequest.Builder<DescribeClustersForRegionRequest, Builder> {
        private final String regionId;
        private @Nullable String clusterId;
        private @Nullable String name;
        private @Nullable ClusterType clusterType;
        private @Nullable ClusterSpec clusterSpec;
        private @Nullable ClusterProfile profile;

        private Builder(String regionId) {
            super(Integer.MAX_VALUE);
            this.regionId = Objects.requireNonNull(regionId, "regionId");
        }

        private Builder(DescribeClustersForRegionRequest request) {
            super(Integer.MAX_VALUE, request);
            this.regionId = request.regionId;
            this.clusterId = request.clusterId;
            this.name = request.name;
            this.clusterType = request.clusterType;
            this.clusterSpec = request.clusterSpec;
            this.profile = request.profile;
        }

        /** Sets the cluster to list. */
        public Builder clusterId(String value) {
            clusterId = value;
            return this;
        }

        /** Sets the name of the clusters to list. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /** Sets the kind of clusters to list. */
        public Builder clusterType(ClusterType value) {
            clusterType = Checks.enumValue("clusterType", value);
            return this;
        }

        /** Sets the edition of the clusters to list. */
        public Builder clusterSpec(ClusterSpec value) {
            clusterSpec = Checks.enumValue("clusterSpec", value);
            return this;
        }

        /** Sets the purpose of the clusters to list. */
        public Builder profile(ClusterProfile value) {
            profile = Checks.enumValue("profile", value);
            return this;
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
