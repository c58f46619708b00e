// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for all clusters, without pages, in older deployments only (see sdk/docs/wire/ack.md#lists-of-clusters); elsewhere
 * use {@link DescribeClustersForRegionRequest}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeClustersRequest {
    private final @Nullable String name;
    private final @Nullable ClusterType clusterType;
    private final @Nullable String resourceGroupId;

    private DescribeClustersRequest(Builder builder) {
        this.name = builder.name;
        this.clusterType = builder.clusterType;
        this.resourceGroupId = builder.resourceGroupId;
    }

    /** Returns a builder of a request for all clusters. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the clusters to list; null means any. */
    public @Nullable String name() {
        return name;
    }

    /** Returns the kind of clusters to list; null means any. */
    public @Nullable ClusterType clusterType() {
        return clusterType;
    }

    /** Returns the resource group of the clusters to list; null means any. */
    public @Nullable String resourceGroupId() {
        return resourceGroupId;
    }

    /**
     * Collects the optional values of {@link DescribeClustersRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable ClusterType clusterType;
        private @Nullable String resourceGroupId;

        private Builder() {}

        /**
         * Sets the name of the clusters to list.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder name(String value) {
            name = Checks.text("name", value);
            return this;
        }

        /**
         * Sets the kind of clusters to list.
         *
         * @throws IllegalArgumentException if it is absent
         */
        public Builder clusterType(ClusterType value) {
            clusterType = Checks.enumValue("clusterType", value);
            return this;
        }

        /**
         * Sets the resource group of the clusters to list.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder resourceGroupId(String value) {
            resourceGroupId = Checks.text("resourceGroupId", value);
            return this;
        }

        /** Creates the request. */
        public DescribeClustersRequest build() {
            return new DescribeClustersRequest(this);
        }
    }
}
