// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.ack.model.ClusterType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the clusters of a region, a page at a time (see sdk/docs/wire/ack.md#clusters-and-versions). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClustersForRegionRequest {
    private final String regionId;
    private final @Nullable String clusterId;
    private final @Nullable String name;
    private final @Nullable ClusterType clusterType;
    private final @Nullable ClusterSpec clusterSpec;
    private final @Nullable ClusterProfile profile;
    private final @Nullable Integer pageNumber;
    private final @Nullable Integer pageSize;

    private DescribeClustersForRegionRequest(Builder builder) {
        this.regionId = builder.regionId;
        this.clusterId = builder.clusterId;
        this.name = builder.name;
        this.clusterType = builder.clusterType;
        this.clusterSpec = builder.clusterSpec;
        this.profile = builder.profile;
        this.pageNumber = builder.pageNumber;
        this.pageSize = builder.pageSize;
    }

    /** Starts a request for the clusters of a region. */
    public static Builder builder(String regionId) {
        return new Builder(regionId);
    }

    /** The region. */
    public String regionId() {
        return regionId;
    }

    /** The cluster to list; null means any. */
    public @Nullable String clusterId() {
        return clusterId;
    }

    /** The name of the clusters to list; null means any. */
    public @Nullable String name() {
        return name;
    }

    /** The kind of clusters to list; null means any. */
    public @Nullable ClusterType clusterType() {
        return clusterType;
    }

    /** The edition of the clusters to list; null means any. */
    public @Nullable ClusterSpec clusterSpec() {
        return clusterSpec;
    }

    /** What the clusters to list are made for; null means anything. */
    public @Nullable ClusterProfile profile() {
        return profile;
    }

    /** The number of the page, from 1; null means the first. */
    public @Nullable Integer pageNumber() {
        return pageNumber;
    }

    /** How many clusters a page has at most; null means the service's default. */
    public @Nullable Integer pageSize() {
        return pageSize;
    }

    /** A builder with the values of this request. */
    public Builder toBuilder() {
        Builder builder = new Builder(regionId);
        builder.clusterId = clusterId;
        builder.name = name;
        builder.clusterType = clusterType;
        builder.clusterSpec = clusterSpec;
        builder.profile = profile;
        builder.pageNumber = pageNumber;
        builder.pageSize = pageSize;
        return builder;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String regionId;
        private @Nullable String clusterId;
        private @Nullable String name;
        private @Nullable ClusterType clusterType;
        private @Nullable ClusterSpec clusterSpec;
        private @Nullable ClusterProfile profile;
        private @Nullable Integer pageNumber;
        private @Nullable Integer pageSize;

        private Builder(String regionId) {
            this.regionId = Objects.requireNonNull(regionId, "regionId");
        }

        /** The cluster to list. */
        public Builder clusterId(String value) {
            clusterId = value;
            return this;
        }

        /** The name of the clusters to list. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /** The kind of clusters to list. */
        public Builder clusterType(ClusterType value) {
            clusterType = Checks.required("clusterType", value);
            return this;
        }

        /** The edition of the clusters to list. */
        public Builder clusterSpec(ClusterSpec value) {
            clusterSpec = Checks.required("clusterSpec", value);
            return this;
        }

        /** What the clusters to list are made for. */
        public Builder profile(ClusterProfile value) {
            profile = Checks.required("profile", value);
            return this;
        }

        /**
         * The number of the page, from 1.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder pageNumber(int value) {
            pageNumber = Checks.positive("pageNumber", value);
            return this;
        }

        /**
         * How many elements a page has at most.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder pageSize(int value) {
            pageSize = Checks.positive("pageSize", value);
            return this;
        }

        /** Makes the request. */
        public DescribeClustersForRegionRequest build() {
            return new DescribeClustersForRegionRequest(this);
        }
    }
}
