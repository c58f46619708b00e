// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.AutoCreatePolicy;
import io.clusterupgrade.css.model.CreateSnapshotResponse;
import io.clusterupgrade.css.model.SnapshotList;
import io.clusterupgrade.css.request.CreateSnapshotRequest;
import io.clusterupgrade.css.request.ListSnapshotsRequest;
import io.clusterupgrade.css.request.ShowAutoCreatePolicyRequest;
import io.clusterupgrade.css.request.UpdateSnapshotSettingRequest;
import io.clusterupgrade.internal.request.Checks;

/**
 * Creates, lists and deletes the snapshots of one search cluster, and switches them on. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CssClusterSnapshots {
    private final CssClient client;
    private final String clusterId;

    CssClusterSnapshots(CssClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Starts a snapshot of all indices.
     *
     * @param name its name: 4 to 64 lower-case letters, digits, {@code -} and {@code _}, a letter first; not taken yet
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateSnapshot.html">CreateSnapshot</a>
     */
    public CreateSnapshotResponse createSnapshot(String name) {
        return createSnapshot(CreateSnapshotRequest.builder(clusterId, name).build());
    }

    /**
     * Starts a snapshot; {@link #listSnapshots()} shows when it is done.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateSnapshot.html">CreateSnapshot</a>
     */
    public CreateSnapshotResponse createSnapshot(CreateSnapshotRequest request) {
        return client.call(
                        CssOperations.Snapshots.CREATE_SNAPSHOT,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Reads all snapshots of the cluster.
     *
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">ListSnapshots</a>
     */
    public SnapshotList listSnapshots() {
        return client.call(CssOperations.Snapshots.LIST_SNAPSHOTS, new ListSnapshotsRequest(clusterId))
                .value();
    }

    /**
     * Enables snapshots, or changes where and when they are created.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateSnapshotSetting.html">UpdateSnapshotSetting</a>
     */
    public void updateSnapshotSetting(UpdateSnapshotSettingRequest request) {
        client.call(
                CssOperations.Snapshots.UPDATE_SNAPSHOT_SETTING,
                Checks.sameId("clusterId", request, request.clusterId(), clusterId));
    }

    /**
     * Reads whether and when snapshots are created, and where they are stored.
     *
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowAutoCreatePolicy.html">ShowAutoCreatePolicy</a>
     */
    public AutoCreatePolicy showAutoCreatePolicy() {
        return client.call(CssOperations.Snapshots.SHOW_AUTO_CREATE_POLICY, new ShowAutoCreatePolicyRequest(clusterId))
                .value();
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "snapshots of cluster " + clusterId + " (" + client + ")";
    }
}
