// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.ack.model.KubernetesVersionMode;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the versions of Kubernetes that the service offers
 * (see sdk/docs/wire/ack.md#describekubernetesversionmetadata). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeKubernetesVersionMetadataRequest {
    private final String region;
    private final ClusterType clusterType;
    private final @Nullable String kubernetesVersion;
    private final @Nullable ClusterProfile profile;
    private final @Nullable KubernetesVersionMode mode;
    private final @Nullable Boolean queryUpgradableVersion;
    private final @Nullable String runtime;

    private DescribeKubernetesVersionMetadataRequest(Builder builder) {
        this.region = builder.region;
        this.clusterType = builder.clusterType;
        this.kubernetesVersion = builder.kubernetesVersion;
        this.profile = builder.profile;
        this.mode = builder.mode;
        this.queryUpgradableVersion = builder.queryUpgradableVersion;
        this.runtime = builder.runtime;
    }

    /** Starts a request for the versions in a region, for a kind of cluster. */
    public static Builder builder(String region, ClusterType clusterType) {
        return new Builder(region, clusterType);
    }

    /** The region. */
    public String region() {
        return region;
    }

    /** The kind of cluster. */
    public ClusterType clusterType() {
        return clusterType;
    }

    /** The version to describe; null means the newest. */
    public @Nullable String kubernetesVersion() {
        return kubernetesVersion;
    }

    /** What clusters are made for; null means {@code Default}. */
    public @Nullable ClusterProfile profile() {
        return profile;
    }

    /** Which versions to list; null means those that new clusters may have. */
    public @Nullable KubernetesVersionMode mode() {
        return mode;
    }

    /** Whether to add the versions it can be upgraded to; null means no. */
    public @Nullable Boolean queryUpgradableVersion() {
        return queryUpgradableVersion;
    }

    /** The container runtime; null means any. */
    public @Nullable String runtime() {
        return runtime;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String region;
        private final ClusterType clusterType;
        private @Nullable String kubernetesVersion;
        private @Nullable ClusterProfile profile;
        private @Nullable KubernetesVersionMode mode;
        private @Nullable Boolean queryUpgradableVersion;
        private @Nullable String runtime;

        private Builder(String region, ClusterType clusterType) {
            this.region = Checks.text("region", region);
            this.clusterType = Checks.enumValue("clusterType", clusterType);
        }

        /** The version to describe. */
        public Builder kubernetesVersion(String value) {
            kubernetesVersion = value;
            return this;
        }

        /** What clusters are made for. */
        public Builder profile(ClusterProfile value) {
            profile = Checks.enumValue("profile", value);
            return this;
        }

        /** Which versions to list; the service ignores it when a version is given. */
        public Builder mode(KubernetesVersionMode value) {
            mode = Checks.enumValue("mode", value);
            return this;
        }

        /** Whether to add the versions it can be upgraded to; the service wants a version beside it. */
        public Builder queryUpgradableVersion(boolean value) {
            queryUpgradableVersion = value;
            return this;
        }

        /** The container runtime: {@code docker}, {@code containerd} or {@code Sandboxed-Container.runv}. */
        public Builder runtime(String value) {
            runtime = value;
            return this;
        }

        /** Makes the request. */
        public DescribeKubernetesVersionMetadataRequest build() {
            return new DescribeKubernetesVersionMetadataRequest(this);
        }
    }
}
