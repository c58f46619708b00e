// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request to record that an upgrade is confirmed (see sdk/docs/wire/cce.md#createpostcheck). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CreatePostCheckRequest {
    private final String clusterId;
    private final @Nullable String clusterVersion;
    private final @Nullable String targetVersion;

    private CreatePostCheckRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.clusterVersion = builder.clusterVersion;
        this.targetVersion = builder.targetVersion;
    }

    /**
     * Returns a builder of a request for a cluster.
     *
     * @param clusterId the cluster's id
     * @throws IllegalArgumentException if {@code clusterId} is blank
     */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    @JsonProperty("clusterID")
    public String clusterId() {
        return clusterId;
    }

    /** Returns the version before the upgrade; null when it is left out. */
    @JsonProperty("clusterVersion")
    public @Nullable String clusterVersion() {
        return clusterVersion;
    }

    /** Returns the version after the upgrade; null when it is left out. */
    @JsonProperty("targetVersion")
    public @Nullable String targetVersion() {
        return targetVersion;
    }

    /**
     * Collects the optional values of {@link CreatePostCheckRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable String clusterVersion;
        private @Nullable String targetVersion;

        private Builder(String clusterId) {
            this.clusterId = Checks.text("clusterId", clusterId);
        }

        /**
         * Sets the version before the upgrade.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder clusterVersion(String value) {
            clusterVersion = Checks.text("clusterVersion", value);
            return this;
        }

        /**
         * Sets the version after the upgrade.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder targetVersion(String value) {
            targetVersion = Checks.text("targetVersion", value);
            return this;
        }

        /** Creates the request. */
        public CreatePostCheckRequest build() {
            return new CreatePostCheckRequest(this);
        }
    }
}
