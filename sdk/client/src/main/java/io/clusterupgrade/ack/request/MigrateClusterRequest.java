// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to migrate a cluster from a basic to a professional edition (see sdk/docs/wire/ack.md#migratecluster). Immutable
 * and thread-safe.
 *
 * @since 0.1.0
 */
public final class MigrateClusterRequest {
    private final String clusterId;
    private final @Nullable String ossBucketName;
    private final @Nullable String ossBucketEndpoint;
    private final @Nullable ClusterSpec clusterSpec;

    private MigrateClusterRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.ossBucketName = builder.ossBucketName;
        this.ossBucketEndpoint = builder.ossBucketEndpoint;
        this.clusterSpec = builder.clusterSpec;
    }

    /** Returns a builder of a request to migrate a cluster. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the name of a bucket of OSS for the migration; null means none. */
    @JsonProperty("oss_bucket_name")
    public @Nullable String ossBucketName() {
        return ossBucketName;
    }

    /** Returns the endpoint of the bucket; null means none. */
    @JsonProperty("oss_bucket_endpoint")
    public @Nullable String ossBucketEndpoint() {
        return ossBucketEndpoint;
    }

    /** Returns the edition; null means the choice of the service. */
    @JsonProperty("cluster_spec")
    public @Nullable ClusterSpec clusterSpec() {
        return clusterSpec;
    }

    /**
     * Collects the optional values of {@link MigrateClusterRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable String ossBucketName;
        private @Nullable String ossBucketEndpoint;
        private @Nullable ClusterSpec clusterSpec;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /**
         * Sets the name of a bucket of OSS for the migration.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder ossBucketName(String value) {
            ossBucketName = Checks.text("ossBucketName", value);
            return this;
        }

        /**
         * Sets the endpoint of the bucket.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder ossBucketEndpoint(String value) {
            ossBucketEndpoint = Checks.text("ossBucketEndpoint", value);
            return this;
        }

        /** Sets the edition. The vendor's own command line sends it; its documents do not name it. */
        public Builder clusterSpec(ClusterSpec value) {
            clusterSpec = Checks.enumValue("clusterSpec", value);
            return this;
        }

        /** Creates the request. */
        public MigrateClusterRequest build() {
            return new MigrateClusterRequest(this);
        }
    }
}
