// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ClusterProfile;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The clusters to which add-ons are offered (see sdk/docs/wire/ack.md#add-ons): one cluster, or all clusters of one kind.
 * Immutable and thread-safe.
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

    /** Returns the scope of an existing cluster. */
    public static AddonScope cluster(String clusterId) {
        return new AddonScope(Checks.text("clusterId", clusterId), null, null, null, null, null);
    }

    /** Returns the scope of all clusters that would be created with these values; the service requires all five. */
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

    /** Returns the cluster; null for clusters of one kind. */
    public @Nullable String clusterId() {
        return clusterId;
    }

    /** Returns the region; null for a cluster. */
    public @Nullable String regionId() {
        return regionId;
    }

    /** Returns the kind of clusters; null for a cluster. */
    public @Nullable ClusterType clusterType() {
        return clusterType;
    }

    /** Returns the purpose of the clusters; null for a cluster. */
    public @Nullable ClusterProfile profile() {
        return profile;
    }

    /** Returns the edition of the clusters; null for a cluster. */
    public @Nullable ClusterSpec clusterSpec() {
        return clusterSpec;
    }

    /** Returns the version of Kubernetes of the clusters; null for a cluster. */
    public @Nullable String clusterVersion() {
        return clusterVersion;
    }
}
