// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to upgrade a cluster (see sdk/docs/wire/ack.md#upgradecluster). Immutable and thread-safe.
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

    /** Starts a request to upgrade a cluster to a version, such as {@code 1.33.3-aliyun.1}. */
    public static Builder builder(String clusterId, String nextVersion) {
        return new Builder(clusterId, nextVersion);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The version to upgrade to. */
    @JsonProperty("next_version")
    public String nextVersion() {
        return nextVersion;
    }

    /** Whether to upgrade the control plane alone; null means the service's default, which is not documented. */
    @JsonProperty("master_only")
    public @Nullable Boolean masterOnly() {
        return masterOnly;
    }

    /**
     * How many nodes a batch may have at most; null means the service's default.
     *
     * @deprecated The vendor announced that it has no effect from 4 July 2026, or is rejected; upgrade workers with {@code
     *     UpgradeClusterNodepool}, which has a rolling policy of its own.
     */
    @Deprecated(since = "0.1.0")
    public @Nullable Integer maxParallelism() {
        return maxParallelism;
    }

    /**
     * What travels for {@link #maxParallelism}: an object around it; null when there is none.
     *
     * @deprecated As {@link #maxParallelism}.
     */
    @Deprecated(since = "0.1.0")
    @JsonProperty("rolling_policy")
    public @Nullable Map<String, Integer> rollingPolicy() {
        return maxParallelism == null ? null : Map.of("max_parallelism", maxParallelism);
    }

    /**
     * The component to upgrade, formerly always {@code k8s}.
     *
     * @deprecated The vendor deprecates it; the service needs it no more.
     */
    @Deprecated(since = "0.1.0")
    @JsonProperty("component_name")
    public @Nullable String componentName() {
        return componentName;
    }

    /**
     * The version the cluster has.
     *
     * @deprecated The vendor deprecates it; the service needs it no more.
     */
    @Deprecated(since = "0.1.0")
    @JsonProperty("version")
    public @Nullable String version() {
        return version;
    }

    /**
     * Collects the optional values. Not thread-safe.
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

        /** Whether to upgrade the control plane alone, or worker nodes too. */
        public Builder masterOnly(boolean value) {
            masterOnly = value;
            return this;
        }

        /**
         * How many nodes a batch may have at most; batches grow 1, 2, 4 and so on up to it.
         *
         * @throws IllegalArgumentException if it is below 1
         * @deprecated The vendor announced that it has no effect from 4 July 2026, or is rejected; upgrade workers with
         *     {@code UpgradeClusterNodepool}, which has a rolling policy of its own.
         */
        @Deprecated(since = "0.1.0")
        public Builder maxParallelism(int value) {
            maxParallelism = Checks.atLeast("maxParallelism", value, 1);
            return this;
        }

        /**
         * The component to upgrade, formerly always {@code k8s}.
         *
         * @deprecated The vendor deprecates it; the service needs it no more.
         */
        @Deprecated(since = "0.1.0")
        public Builder componentName(String value) {
            componentName = value;
            return this;
        }

        /**
         * The version the cluster has; some tools sent the target here.
         *
         * @deprecated The vendor deprecates it; the service needs it no more.
         */
        @Deprecated(since = "0.1.0")
        public Builder version(String value) {
            version = value;
            return this;
        }

        /** Makes the request. */
        public UpgradeClusterRequest build() {
            return new UpgradeClusterRequest(this);
        }
    }
}
