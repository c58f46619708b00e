// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.ack.model.KubernetesVersionMode;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for the versions of Kubernetes that the service offers
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

    /** Returns a builder of a request for the versions in a region, for one kind of cluster. */
    public static Builder builder(String region, ClusterType clusterType) {
        return new Builder(region, clusterType);
    }

    /** Returns the region. */
    public String region() {
        return region;
    }

    /** Returns the kind of cluster. */
    public ClusterType clusterType() {
        return clusterType;
    }

    /** Returns the version to describe; null means the newest. */
    public @Nullable String kubernetesVersion() {
        return kubernetesVersion;
    }

    /** Returns the purpose of the clusters; null means {@code Default}. */
    public @Nullable ClusterProfile profile() {
        return profile;
    }

    /** Returns the mode of the list; null means the versions for new clusters. */
    public @Nullable KubernetesVersionMode mode() {
        return mode;
    }

    /** Returns whether the response includes the versions that each can be upgraded to; null means no. */
    public @Nullable Boolean queryUpgradableVersion() {
        return queryUpgradableVersion;
    }

    /** Returns the container runtime; null means any. */
    public @Nullable String runtime() {
        return runtime;
    }

    /**
     * Collects the optional values of {@link DescribeKubernetesVersionMetadataRequest}. Not thread-safe.
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

        /** Sets the version to describe. */
        public Builder kubernetesVersion(String value) {
            kubernetesVersion = value;
            return this;
        }

        /** Sets the purpose of the clusters. */
        public Builder profile(ClusterProfile value) {
            profile = Checks.enumValue("profile", value);
            return this;
        }

        /** Sets the mode of the list; the service ignores it when the request has a version. */
        public Builder mode(KubernetesVersionMode value) {
            mode = Checks.enumValue("mode", value);
            return this;
        }

        /**
         * Sets whether the response includes the versions that each can be upgraded to; the service requires a version in the
         * request.
         */
        public Builder queryUpgradableVersion(boolean value) {
            queryUpgradableVersion = value;
            return this;
        }

        /** Sets the container runtime: {@code docker}, {@code containerd} or {@code Sandboxed-Container.runv}. */
        public Builder runtime(String value) {
            runtime = value;
            return this;
        }

        /** Creates the request. */
        public DescribeKubernetesVersionMetadataRequest build() {
            return new DescribeKubernetesVersionMetadataRequest(this);
        }
    }
}
