// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for clusters that have all the given values, one page at a time (see sdk/docs/wire/ack.md#lists-of-clusters).
 *
 * @param <Q> the request itself
 * @since 0.1.0
 */
public abstract sealed class FilteredClustersRequest<Q extends FilteredClustersRequest<Q>> extends PagedRequest<Q>
        permits DescribeClustersForRegionRequest, DescribeClustersV1Request {
    private final @Nullable String clusterId;
    private final @Nullable String name;
    private final @Nullable ClusterType clusterType;
    private final @Nullable ClusterSpec clusterSpec;
    private final @Nullable ClusterProfile profile;

    FilteredClustersRequest(Builder<?, ?> builder) {
        super(builder);
        this.clusterId = builder.clusterId;
        this.name = builder.name;
        this.clusterType = builder.clusterType;
        this.clusterSpec = builder.clusterSpec;
        this.profile = builder.profile;
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
    public abstract Builder<Q, ?> toBuilder();

    /**
     * Collects the optional values of {@link FilteredClustersRequest}. Not thread-safe.
     *
     * @param <Q> the request
     * @param <B> the builder itself
     * @since 0.1.0
     */
    public abstract static sealed class Builder<Q extends FilteredClustersRequest<Q>, B extends Builder<Q, B>>
            extends PagedRequest.Builder<Q, B>
            permits DescribeClustersForRegionRequest.Builder, DescribeClustersV1Request.Builder {
        private @Nullable String clusterId;
        private @Nullable String name;
        private @Nullable ClusterType clusterType;
        private @Nullable ClusterSpec clusterSpec;
        private @Nullable ClusterProfile profile;

        Builder() {
            super(Integer.MAX_VALUE);
        }

        Builder(FilteredClustersRequest<Q> request) {
            super(Integer.MAX_VALUE, request);
            this.clusterId = request.clusterId;
            this.name = request.name;
            this.clusterType = request.clusterType;
            this.clusterSpec = request.clusterSpec;
            this.profile = request.profile;
        }

        /** Sets the cluster to list. */
        public B clusterId(String value) {
            clusterId = value;
            return self();
        }

        /** Sets the name of the clusters to list. */
        public B name(String value) {
            name = value;
            return self();
        }

        /** Sets the kind of clusters to list. */
        public B clusterType(ClusterType value) {
            clusterType = Checks.enumValue("clusterType", value);
            return self();
        }

        /** Sets the edition of the clusters to list. */
        public B clusterSpec(ClusterSpec value) {
            clusterSpec = Checks.enumValue("clusterSpec", value);
            return self();
        }

        /** Sets the purpose of the clusters to list. */
        public B profile(ClusterProfile value) {
            profile = Checks.enumValue("profile", value);
            return self();
        }
    }
}
