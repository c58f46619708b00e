// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Whom add-ons are offered to (see sdk/docs/wire/ack.md#add-ons): one cluster, or all clusters of a kind. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class AddonScope {
    private final @Nullable String clusterId;
    private final @Nullable String regionId;
    private final @Nullable ClusterType clusterType;
    private final @Nullable ClusterProfile profile;
    private final @Nullable ClusterSpec clusterSpec;
    private final @Nullable String clusterVersion;

    private AddonScope(
            @Nullable String clusterId,
            @Nullable String regionId,
            @Nullable ClusterType clusterType,
            @Nullable ClusterProfile profile,
            @Nullable ClusterSpec clusterSpec,
            @Nullable String clusterVersion) {
        this.clusterId = clusterId;
        this.regionId = regionId;
        this.clusterType = clusterType;
        this.profile = profile;
        this.clusterSpec = clusterSpec;
        this.clusterVersion = clusterVersion;
    }

    /** A cluster that there is. */
    public static AddonScope cluster(String clusterId) {
        return new AddonScope(Checks.text("clusterId", clusterId), null, null, null, null, null);
    }

    /** Clusters as one may make them; the service wants all five values. */
    public static AddonScope clustersLike(
            String regionId,
            ClusterType clusterType,
            ClusterProfile profile,
            ClusterSpec clusterSpec,
            String clusterVersion) {
        return new AddonScope(
                null,
                Checks.text("regionId", regionId),
                Checks.enumValue("clusterType", clusterType),
                Checks.enumValue("profile", profile),
                Checks.enumValue("clusterSpec", clusterSpec),
                Checks.text("clusterVersion", clusterVersion));
    }

    /** The cluster; null for a kind of clusters. */
    public @Nullable String clusterId() {
        return clusterId;
    }

    /** The region; null for a cluster. */
    public @Nullable String regionId() {
        return regionId;
    }

    /** The kind of clusters; null for a cluster. */
    public @Nullable ClusterType clusterType() {
        return clusterType;
    }

    /** What the clusters are made for; null for a cluster. */
    public @Nullable ClusterProfile profile() {
        return profile;
    }

    /** The edition of the clusters; null for a cluster. */
    public @Nullable ClusterSpec clusterSpec() {
        return clusterSpec;
    }

    /** The version of Kubernetes the clusters have; null for a cluster. */
    public @Nullable String clusterVersion() {
        return clusterVersion;
    }
}
