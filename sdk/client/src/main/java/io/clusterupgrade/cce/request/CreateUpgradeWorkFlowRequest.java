// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to start an upgrade workflow (see sdk/docs/wire/cce.md#createupgradeworkflow). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CreateUpgradeWorkFlowRequest {
    private final String clusterId;
    private final String targetVersion;
    private final @Nullable String clusterVersion;

    private CreateUpgradeWorkFlowRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.targetVersion = builder.targetVersion;
        this.clusterVersion = builder.clusterVersion;
    }

    /**
     * Returns a builder of a request for a cluster.
     *
     * @param clusterId the cluster's id
     * @param targetVersion the version to upgrade to
     * @throws IllegalArgumentException if {@code clusterId} is blank or {@code targetVersion} is blank
     */
    public static Builder builder(String clusterId, String targetVersion) {
        return new Builder(clusterId, targetVersion);
    }

    /** Returns the cluster's id. */
    @JsonProperty("clusterID")
    public String clusterId() {
        return clusterId;
    }

    /** Returns the version to upgrade to. */
    @JsonProperty("targetVersion")
    public String targetVersion() {
        return targetVersion;
    }

    /** Returns the full version of the cluster; null when it is left out. */
    @JsonProperty("clusterVersion")
    public @Nullable String clusterVersion() {
        return clusterVersion;
    }

    /**
     * Collects the optional values of {@link CreateUpgradeWorkFlowRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String targetVersion;
        private @Nullable String clusterVersion;

        private Builder(String clusterId, String targetVersion) {
            this.clusterId = Checks.text("clusterId", clusterId);
            this.targetVersion = Checks.text("targetVersion", targetVersion);
        }

        /** Sets the full version of the cluster; an empty text means that it is unknown. */
        public Builder clusterVersion(String value) {
            clusterVersion = Objects.requireNonNull(value, "clusterVersion");
            return this;
        }

        /** Creates the request. */
        public CreateUpgradeWorkFlowRequest build() {
            return new CreateUpgradeWorkFlowRequest(this);
        }
    }
}
