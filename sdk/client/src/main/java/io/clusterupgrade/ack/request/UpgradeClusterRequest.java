// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to upgrade a cluster (see sdk/docs/wire/ack.md#upgradecluster). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeClusterRequest {
    private final String clusterId;
    private final String nextVersion;
    private final @Nullable Boolean masterOnly;
    private final @Nullable Integer maxParallelism;
    private final @Nullable String componentName;
    private final @Nullable String version;

    private UpgradeClusterRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nextVersion = builder.nextVersion;
        this.masterOnly = builder.masterOnly;
        this.maxParallelism = builder.maxParallelism;
        this.componentName = builder.componentName;
        this.version = builder.version;
    }

    /** Returns a builder of a request to upgrade a cluster to a version, such as {@code 1.33.3-aliyun.1}. */
    public static Builder builder(String clusterId, String nextVersion) {
        return new Builder(clusterId, nextVersion);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the version to upgrade to. */
    @JsonProperty("next_version")
    public String nextVersion() {
        return nextVersion;
    }

    /** Returns whether to upgrade the control plane alone; null means the service's default, which is not documented. */
    @JsonProperty("master_only")
    public @Nullable Boolean masterOnly() {
        return masterOnly;
    }

    /**
     * Returns the largest number of nodes in a batch; null means the service's default.
     *
     * @deprecated It is ignored or rejected since 4 July 2026; upgrade workers with {@code
     *     UpgradeClusterNodepool}, which has a rolling policy of its own.
     */
    @Deprecated(since = "0.1.0")
    public @Nullable Integer maxParallelism() {
        return maxParallelism;
    }

    /**
     * Returns the object that is sent for {@link #maxParallelism}; null when there is no such value.
     *
     * @deprecated As {@link #maxParallelism}.
     */
    @Deprecated(since = "0.1.0")
    @JsonProperty("rolling_policy")
    public @Nullable Map<String, Integer> rollingPolicy() {
        return maxParallelism == null ? null : Map.of("max_parallelism", maxParallelism);
    }

    /**
     * Returns the component to upgrade, formerly always {@code k8s}.
     *
     * @deprecated The vendor deprecates it; the service does not need it any more.
     */
    @Deprecated(since = "0.1.0")
    @JsonProperty("component_name")
    public @Nullable String componentName() {
        return componentName;
    }

    /**
     * Returns the current version of the cluster.
     *
     * @deprecated The vendor deprecates it; the service does not need it any more.
     */
    @Deprecated(since = "0.1.0")
    @JsonProperty("version")
    public @Nullable String version() {
        return version;
    }

    /**
     * Collects the optional values of {@link UpgradeClusterRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nextVersion;
        private @Nullable Boolean masterOnly;
        private @Nullable Integer maxParallelism;
        private @Nullable String componentName;
        private @Nullable String version;

        private Builder(String clusterId, String nextVersion) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nextVersion = Checks.text("nextVersion", nextVersion);
        }

        /** Sets whether to upgrade the control plane alone, or worker nodes too. */
        public Builder masterOnly(boolean value) {
            masterOnly = value;
            return this;
        }

        /**
         * Sets the largest number of nodes in a batch; batches grow 1, 2, 4 and so on up to it.
         *
         * @throws IllegalArgumentException if it is below 1
         * @deprecated It is ignored or rejected since 4 July 2026; upgrade workers with {@code
         *     UpgradeClusterNodepool}, which has a rolling policy of its own.
         */
        @Deprecated(since = "0.1.0")
        public Builder maxParallelism(int value) {
            maxParallelism = Checks.atLeast("maxParallelism", value, 1);
            return this;
        }

        /**
         * Sets the component to upgrade, formerly always {@code k8s}.
         *
         * @deprecated The vendor deprecates it; the service does not need it any more.
         */
        @Deprecated(since = "0.1.0")
        public Builder componentName(String value) {
            componentName = value;
            return this;
        }

        /**
         * Sets the current version of the cluster; some tools sent the target version here.
         *
         * @deprecated The vendor deprecates it; the service does not need it any more.
         */
        @Deprecated(since = "0.1.0")
        public Builder version(String value) {
            version = value;
            return this;
        }

        /** Creates the request. */
        public UpgradeClusterRequest build() {
            return new UpgradeClusterRequest(this);
        }
    }
}
