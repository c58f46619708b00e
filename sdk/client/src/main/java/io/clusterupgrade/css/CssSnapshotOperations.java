// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.model.AutoCreatePolicy;
import io.clusterupgrade.css.model.CreateSnapshotResponse;
import io.clusterupgrade.css.model.Snapshot;
import io.clusterupgrade.css.model.SnapshotList;
import io.clusterupgrade.css.request.CreateSnapshotRequest;
import io.clusterupgrade.css.request.ListSnapshotsRequest;
import io.clusterupgrade.css.request.ShowAutoCreatePolicyRequest;
import io.clusterupgrade.css.request.UpdateSnapshotSettingRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * The operations of CSS on snapshots, for {@link CssClient#call} and {@link CssClient#callAsync}.
 *
 * @since 0.1.0
 */
public final class CssSnapshotOperations {
    private static final int CREATED = 201;

    /** Starts a snapshot. */
    public static final Operation<CreateSnapshotRequest, CreateSnapshotResponse> CREATE_SNAPSHOT = Operation.write(
                    CloudService.CSS, "CreateSnapshot", "POST", "v1.0", "/clusters/{cluster_id}/index_snapshot")
            .request(CreateSnapshotRequest.class)
            .path("cluster_id", CreateSnapshotRequest::clusterId)
            .jsonBody()
            .successStatus(CREATED)
            .response(CreateSnapshotResponse.class);

    /** Lists the snapshots of a cluster. */
    public static final Operation<ListSnapshotsRequest, SnapshotList> LIST_SNAPSHOTS = Operation.read(
                    CloudService.CSS, "ListSnapshots", "GET", "v1.0", "/clusters/{cluster_id}/index_snapshots")
            .request(ListSnapshotsRequest.class)
            .path("cluster_id", ListSnapshotsRequest::clusterId)
            .response(SnapshotList.class)
            .echoingInEach("cluster_id", SnapshotList::backups, Snapshot::clusterId);

    /** Switches the snapshot function on, or changes its settings. */
    public static final Operation<UpdateSnapshotSettingRequest, NoContent> UPDATE_SNAPSHOT_SETTING = Operation.write(
                    CloudService.CSS,
                    "UpdateSnapshotSetting",
                    "POST",
                    "v1.0",
                    "/clusters/{cluster_id}/index_snapshot/setting")
            .request(UpdateSnapshotSettingRequest.class)
            .path("cluster_id", UpdateSnapshotSettingRequest::clusterId)
            .jsonBody()
            .noContent();

    /** Reads the settings of the snapshot function. */
    public static final Operation<ShowAutoCreatePolicyRequest, AutoCreatePolicy> SHOW_AUTO_CREATE_POLICY =
            Operation.read(
                            CloudService.CSS,
                            "ShowAutoCreatePolicy",
                            "GET",
                            "v1.0",
                            "/clusters/{cluster_id}/index_snapshot/policy")
                    .request(ShowAutoCreatePolicyRequest.class)
                    .path("cluster_id", ShowAutoCreatePolicyRequest::clusterId)
                    .response(AutoCreatePolicy.class);

    private CssSnapshotOperations() {}
}
