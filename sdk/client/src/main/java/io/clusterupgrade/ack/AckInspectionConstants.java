// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.write;

import io.clusterupgrade.ack.model.CreateClusterInspectConfigResponse;
import io.clusterupgrade.ack.model.DeleteClusterInspectConfigResponse;
import io.clusterupgrade.ack.model.InspectConfig;
import io.clusterupgrade.ack.model.InspectReportDetail;
import io.clusterupgrade.ack.model.InspectReportPage;
import io.clusterupgrade.ack.model.RunClusterInspectResponse;
import io.clusterupgrade.ack.model.UpdateClusterInspectConfigResponse;
import io.clusterupgrade.ack.request.CreateClusterInspectConfigRequest;
import io.clusterupgrade.ack.request.DeleteClusterInspectConfigRequest;
import io.clusterupgrade.ack.request.GetClusterInspectConfigRequest;
import io.clusterupgrade.ack.request.GetClusterInspectReportDetailRequest;
import io.clusterupgrade.ack.request.ListClusterInspectReportsRequest;
import io.clusterupgrade.ack.request.RunClusterInspectRequest;
import io.clusterupgrade.ack.request.UpdateClusterInspectConfigRequest;
import io.clusterupgrade.request.Operation;

/**
 * The operations on inspections, which programs name as constants of {@link AckOperations.Inspections}.
 *
 * @since 0.1.0
 */
public abstract sealed class AckInspectionConstants permits AckOperations.Inspections {
    /** Inspects a cluster. */
    public static final Operation<RunClusterInspectRequest, RunClusterInspectResponse> RUN_CLUSTER_INSPECT = write(
                    "RunClusterInspect", "POST", "/clusters/{clusterId}/inspectReports")
            .request(RunClusterInspectRequest.class)
            .path("clusterId", RunClusterInspectRequest::clusterId)
            .jsonBody()
            .response(RunClusterInspectResponse.class);

    /** Lists the inspections of a cluster, one page at a time. */
    public static final Operation<ListClusterInspectReportsRequest, InspectReportPage> LIST_CLUSTER_INSPECT_REPORTS =
            read("ListClusterInspectReports", "/clusters/{clusterId}/inspectReports")
                    .request(ListClusterInspectReportsRequest.class)
                    .path("clusterId", ListClusterInspectReportsRequest::clusterId)
                    .query("maxResults", ListClusterInspectReportsRequest::maxResults)
                    .query("nextToken", ListClusterInspectReportsRequest::nextToken)
                    .response(InspectReportPage.class);

    /** Reads the report of an inspection, one page at a time. */
    public static final Operation<GetClusterInspectReportDetailRequest, InspectReportDetail>
            GET_CLUSTER_INSPECT_REPORT_DETAIL = read(
                            "GetClusterInspectReportDetail", "/clusters/{clusterId}/inspectReports/{reportId}")
                    .request(GetClusterInspectReportDetailRequest.class)
                    .path("clusterId", GetClusterInspectReportDetailRequest::clusterId)
                    .path("reportId", GetClusterInspectReportDetailRequest::reportId)
                    .query("category", GetClusterInspectReportDetailRequest::category)
                    .query("enableFilter", GetClusterInspectReportDetailRequest::onlyAbnormal)
                    .query("language", GetClusterInspectReportDetailRequest::language)
                    .query("level", GetClusterInspectReportDetailRequest::level)
                    .query("targetType", GetClusterInspectReportDetailRequest::targetType)
                    .query("maxResults", GetClusterInspectReportDetailRequest::maxResults)
                    .query("nextToken", GetClusterInspectReportDetailRequest::nextToken)
                    .response(InspectReportDetail.class)
                    .echoing("reportId", InspectReportDetail::reportId);

    /** Reads the automatic inspections of a cluster. */
    public static final Operation<GetClusterInspectConfigRequest, InspectConfig> GET_CLUSTER_INSPECT_CONFIG = read(
                    "GetClusterInspectConfig", "/clusters/{clusterId}/inspectConfig")
            .request(GetClusterInspectConfigRequest.class)
            .path("clusterId", GetClusterInspectConfigRequest::clusterId)
            .response(InspectConfig.class);

    /** Inspects a cluster automatically. */
    public static final Operation<CreateClusterInspectConfigRequest, CreateClusterInspectConfigResponse>
            CREATE_CLUSTER_INSPECT_CONFIG = write(
                            "CreateClusterInspectConfig", "POST", "/clusters/{clusterId}/inspectConfig")
                    .request(CreateClusterInspectConfigRequest.class)
                    .path("clusterId", CreateClusterInspectConfigRequest::clusterId)
                    .jsonBody()
                    .response(CreateClusterInspectConfigResponse.class);

    /** Changes the automatic inspections of a cluster. */
    public static final Operation<UpdateClusterInspectConfigRequest, UpdateClusterInspectConfigResponse>
            UPDATE_CLUSTER_INSPECT_CONFIG = write(
                            "UpdateClusterInspectConfig", "PUT", "/clusters/{clusterId}/inspectConfig")
                    .request(UpdateClusterInspectConfigRequest.class)
                    .path("clusterId", UpdateClusterInspectConfigRequest::clusterId)
                    .jsonBody()
                    .response(UpdateClusterInspectConfigResponse.class);

    /** Removes the automatic inspections of a cluster. */
    public static final Operation<DeleteClusterInspectConfigRequest, DeleteClusterInspectConfigResponse>
            DELETE_CLUSTER_INSPECT_CONFIG = write(
                            "DeleteClusterInspectConfig", "DELETE", "/clusters/{clusterId}/inspectConfig")
                    .request(DeleteClusterInspectConfigRequest.class)
                    .path("clusterId", DeleteClusterInspectConfigRequest::clusterId)
                    .response(DeleteClusterInspectConfigResponse.class);

    AckInspectionConstants() {}
}
