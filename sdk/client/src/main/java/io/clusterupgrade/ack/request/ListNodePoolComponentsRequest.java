// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.NodePoolType;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of the components that the service offers for the nodes of a cluster (see
 * sdk/docs/wire/ack.md#node-components). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListNodePoolComponentsRequest {
    private final String clusterId;
    private final @Nullable String nodepoolId;
    private final @Nullable NodePoolType nodepoolType;
    private final @Nullable String imageId;
    private final @Nullable String imageType;
    private final List<String> instanceTypes;
    private final @Nullable Integer maxResults;
    private final @Nullable String nextToken;

    private ListNodePoolComponentsRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.nodepoolType = builder.nodepoolType;
        this.imageId = builder.imageId;
        this.imageType = builder.imageType;
        this.instanceTypes = builder.instanceTypes;
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

    /** Returns the node pool; null means any. */
    public @Nullable String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the kind of node pool; null means any. */
    public @Nullable NodePoolType nodepoolType() {
        return nodepoolType;
    }

    /** Returns the system image; null means any. */
    public @Nullable String imageId() {
        return imageId;
    }

    /** Returns the kind of system image, such as {@code AliyunLinux3}; null means any. */
    public @Nullable String imageType() {
        return imageType;
    }

    /** Returns the types of instances; empty means any. */
    public List<String> instanceTypes() {
        return instanceTypes;
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
     * Collects the optional values of {@link ListNodePoolComponentsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable String nodepoolId;
        private @Nullable NodePoolType nodepoolType;
        private @Nullable String imageId;
        private @Nullable String imageType;
        private List<String> instanceTypes = List.of();
        private @Nullable Integer maxResults;
        private @Nullable String nextToken;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** Sets the node pool. */
        public Builder nodepoolId(String value) {
            nodepoolId = value;
            return this;
        }

        /** Sets the kind of node pool. */
        public Builder nodepoolType(NodePoolType value) {
            nodepoolType = Checks.enumValue("nodepoolType", value);
            return this;
        }

        /** Sets the system image. */
        public Builder imageId(String value) {
            imageId = value;
            return this;
        }

        /** Sets the kind of system image, such as {@code AliyunLinux3}. */
        public Builder imageType(String value) {
            imageType = value;
            return this;
        }

        /** Sets the types of instances. */
        public Builder instanceTypes(List<String> value) {
            instanceTypes = List.copyOf(value);
            return this;
        }

        /**
         * Sets the largest number of elements in a page.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder maxResults(int value) {
            maxResults = Checks.atLeast("maxResults", value, 1);
            return this;
        }

        /** Sets the token of the page, from the response before it. */
        public Builder nextToken(String value) {
            nextToken = value;
            return this;
        }

        /** Creates the request. */
        public ListNodePoolComponentsRequest build() {
            return new ListNodePoolComponentsRequest(this);
        }
    }
}
