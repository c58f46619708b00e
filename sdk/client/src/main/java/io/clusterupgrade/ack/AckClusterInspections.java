// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.CreateClusterInspectConfigResponse;
import io.clusterupgrade.ack.model.DeleteClusterInspectConfigResponse;
import io.clusterupgrade.ack.model.InspectConfig;
import io.clusterupgrade.ack.model.InspectItem;
import io.clusterupgrade.ack.model.InspectReport;
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
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.request.PagedIterable.TokenPage;

/**
 * The inspections of one cluster of ACK: reports on its security, stability, limits and costs, made on request or each day. Immutable
 * and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckClusterInspections {
    private final AckClient client;
    private final String clusterId;

    AckClusterInspections(AckClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /** Inspects the cluster, without a client token; otherwise the same as {@link #runClusterInspect(RunClusterInspectRequest)}. */
    public RunClusterInspectResponse runClusterInspect() {
        return runClusterInspect(RunClusterInspectRequest.builder(clusterId).build());
    }

    /**
     * Inspects the cluster; it changes nothing in the cluster. Returns when the service has accepted it; {@code client.task(id)} with
     * the task id in the response watches it, and {@link #report} reads the report. With a client token of yours, the service
     * recognizes a repeated request; this client does not repeat it by itself.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-runclusterinspect">RunClusterInspect</a>
     */
    public RunClusterInspectResponse runClusterInspect(RunClusterInspectRequest request) {
        return client.call(AckOperations.Inspections.RUN_CLUSTER_INSPECT, own(request, request.clusterId()))
                .value();
    }

    /** Returns the inspections of the cluster, all pages; each is read when the iteration reaches it. */
    public PagedIterable<InspectReport> reports() {
        return PagedIterable.byToken(null, InspectReport::reportId, token -> {
            ListClusterInspectReportsRequest.Builder builder = ListClusterInspectReportsRequest.builder(clusterId);
            InspectReportPage page =
                    listClusterInspectReports((token == null ? builder : builder.nextToken(token)).build());
            return new TokenPage<>(page.reports(), page.nextToken());
        });
    }

    /**
     * Reads one page of the inspections of the cluster; the request selects it.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listclusterinspectreports">ListClusterInspectReports</a>
     */
    public InspectReportPage listClusterInspectReports(ListClusterInspectReportsRequest request) {
        return client.call(AckOperations.Inspections.LIST_CLUSTER_INSPECT_REPORTS, own(request, request.clusterId()))
                .value();
    }

    /**
     * Returns the items of a report, all pages; each is read when the iteration reaches it. While the inspection is running, items
     * are missing: {@link #getClusterInspectReportDetail} returns the status too.
     */
    public PagedIterable<InspectItem> report(String reportId) {
        return PagedIterable.byToken(null, InspectItem::checkItemUid, token -> {
            GetClusterInspectReportDetailRequest.Builder builder =
                    GetClusterInspectReportDetailRequest.builder(clusterId, reportId);
            InspectReportDetail page =
                    getClusterInspectReportDetail((token == null ? builder : builder.nextToken(token)).build());
            return new TokenPage<>(page.checkItemResults(), page.nextToken());
        });
    }

    /**
     * Reads one page of a report, and its status; the request selects it.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectreportdetail">GetClusterInspectReportDetail</a>
     */
    public InspectReportDetail getClusterInspectReportDetail(GetClusterInspectReportDetailRequest request) {
        return client.call(
                        AckOperations.Inspections.GET_CLUSTER_INSPECT_REPORT_DETAIL, own(request, request.clusterId()))
                .value();
    }

    /**
     * Reads when the cluster is inspected automatically.
     *
     * @throws io.clusterupgrade.error.NotFoundException if there is no such cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterinspectconfig">GetClusterInspectConfig</a>
     */
    public InspectConfig getClusterInspectConfig() {
        return client.call(
                        AckOperations.Inspections.GET_CLUSTER_INSPECT_CONFIG,
                        new GetClusterInspectConfigRequest(clusterId))
                .value();
    }

    /**
     * Inspects the cluster automatically from now on, each day.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-createclusterinspectconfig">CreateClusterInspectConfig</a>
     */
    public CreateClusterInspectConfigResponse createClusterInspectConfig(CreateClusterInspectConfigRequest request) {
        return client.call(AckOperations.Inspections.CREATE_CLUSTER_INSPECT_CONFIG, own(request, request.clusterId()))
                .value();
    }

    /**
     * Changes when the cluster is inspected automatically. What the request leaves out does not change.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-updateclusterinspectconfig">UpdateClusterInspectConfig</a>
     */
    public UpdateClusterInspectConfigResponse updateClusterInspectConfig(UpdateClusterInspectConfigRequest request) {
        return client.call(AckOperations.Inspections.UPDATE_CLUSTER_INSPECT_CONFIG, own(request, request.clusterId()))
                .value();
    }

    /**
     * Removes the automatic inspections of the cluster.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-deleteclusterinspectconfig">DeleteClusterInspectConfig</a>
     */
    public DeleteClusterInspectConfigResponse deleteClusterInspectConfig() {
        return client.call(
                        AckOperations.Inspections.DELETE_CLUSTER_INSPECT_CONFIG,
                        new DeleteClusterInspectConfigRequest(clusterId))
                .value();
    }

    private <Q> Q own(Q request, String itsClusterId) {
        return Checks.sameId("clusterId", request, itsClusterId, clusterId);
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "inspections of cluster " + clusterId + " (" + client + ")";
    }
}
