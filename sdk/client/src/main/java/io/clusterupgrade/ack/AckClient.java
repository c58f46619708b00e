// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.Addon;
import io.clusterupgrade.ack.model.CancelOperationPlanResponse;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterEvent;
import io.clusterupgrade.ack.model.ClusterEventPage;
import io.clusterupgrade.ack.model.ClusterPage;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.ack.model.KubernetesVersionMetadata;
import io.clusterupgrade.ack.model.ListAddonsResponse;
import io.clusterupgrade.ack.model.ListOperationPlansResponse;
import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.CancelOperationPlanRequest;
import io.clusterupgrade.ack.request.DescribeAddonRequest;
import io.clusterupgrade.ack.request.DescribeClustersForRegionRequest;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.ack.request.DescribeKubernetesVersionMetadataRequest;
import io.clusterupgrade.ack.request.ListAddonsRequest;
import io.clusterupgrade.ack.request.ListOperationPlansForRegionRequest;
import io.clusterupgrade.ack.request.ListOperationPlansRequest;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.request.RequestOptions;
import java.util.List;

/**
 * The client of Alibaba Cloud Container Service for Kubernetes (ACK).
 *
 * <p>Immutable and thread-safe: make one and share it. What belongs to a cluster hangs on {@link #cluster}, what
 * belongs to a
 * task on {@link #task}. Every method throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckClient extends ServiceClient {
    AckClient(AckClientBuilder builder) {
        super(builder);
    }

    private AckClient(AckClient shared, RequestOptions options) {
        super(shared, options);
    }

    /** Starts a client. */
    public static AckClientBuilder builder() {
        return new AckClientBuilder();
    }

    /**
     * A client from environment variables alone; see {@link io.clusterupgrade.client.EnvironmentSettings}.
     *
     * @throws IllegalStateException if the region (or an endpoint) is not set; the message says which variable to set
     */
    public static AckClient fromEnvironment() {
        return builder().environment().build();
    }

    /** A builder with the settings of this client. */
    public AckClientBuilder toBuilder() {
        return new AckClientBuilder(this);
    }

    /** A view of this client whose calls have these options, on top of its own. */
    public AckClient with(RequestOptions options) {
        return new AckClient(this, options);
    }

    /**
     * One cluster's operations.
     *
     * @param clusterId the cluster's id, {@code c} and 32 hexadecimal digits
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public AckCluster cluster(String clusterId) {
        return new AckCluster(this, clusterId);
    }

    /**
     * One task's operations. Tasks stand on their own: their cluster need not be known.
     *
     * @param taskId the task's id, as the call that started it answered
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public AckTask task(String taskId) {
        return new AckTask(this, taskId);
    }

    /**
     * Lists the newest version of Kubernetes that the service offers in a region, for a kind of cluster.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describekubernetesversionmetadata">DescribeKubernetesVersionMetadata</a>
     */
    public List<KubernetesVersionMetadata> describeKubernetesVersionMetadata(String region, ClusterType clusterType) {
        return call(
                        AckOperations.Clusters.DESCRIBE_KUBERNETES_VERSION_METADATA,
                        DescribeKubernetesVersionMetadataRequest.builder(region, clusterType)
                                .build())
                .value();
    }

    /**
     * Lists those versions of Kubernetes that the request says, with the versions each can be upgraded to where it says
     * so.
     */
    public List<KubernetesVersionMetadata> describeKubernetesVersionMetadata(
            DescribeKubernetesVersionMetadataRequest request) {
        return call(AckOperations.Clusters.DESCRIBE_KUBERNETES_VERSION_METADATA, request)
                .value();
    }

    /** The clusters of a region, all pages of them, read as they are reached. */
    public PagedIterable<ClusterDetail> clusters(String regionId) {
        return clusters(DescribeClustersForRegionRequest.builder(regionId).build());
    }

    /** The clusters of a region from the request's page on. */
    public PagedIterable<ClusterDetail> clusters(DescribeClustersForRegionRequest request) {
        return AckPagination.of(
                request,
                AckPagination.EXAMPLE,
                ClusterDetail::clusterId,
                page -> describeClustersForRegion(page).clusters());
    }

    /**
     * Reads one page of the clusters of a region, as the request says and no more.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustersforregion">DescribeClustersForRegion</a>
     */
    public ClusterPage describeClustersForRegion(DescribeClustersForRegionRequest request) {
        return call(AckOperations.Clusters.DESCRIBE_CLUSTERS_FOR_REGION, request)
                .value();
    }

    /**
     * Lists the add-ons that are offered.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listaddons">ListAddons</a>
     */
    public ListAddonsResponse listAddons(AddonScope scope) {
        return call(AckOperations.Addons.LIST_ADDONS, new ListAddonsRequest(scope))
                .value();
    }

    /**
     * Reads an add-on as it is offered, with its newer versions.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeaddon">DescribeAddon</a>
     */
    public Addon describeAddon(DescribeAddonRequest request) {
        return call(AckOperations.Addons.DESCRIBE_ADDON, request).value();
    }

    /**
     * Lists all plans.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplans">ListOperationPlans</a>
     */
    public ListOperationPlansResponse listOperationPlans() {
        return call(
                        AckOperations.Plans.LIST_OPERATION_PLANS,
                        ListOperationPlansRequest.builder().build())
                .value();
    }

    /**
     * Lists those plans that the request says.
     */
    public ListOperationPlansResponse listOperationPlans(ListOperationPlansRequest request) {
        return call(AckOperations.Plans.LIST_OPERATION_PLANS, request).value();
    }

    /**
     * Lists the newest hundred plans in a region; there is no way to older ones.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplansforregion">ListOperationPlansForRegion</a>
     */
    public ListOperationPlansResponse listOperationPlansForRegion(String regionId) {
        return call(
                        AckOperations.Plans.LIST_OPERATION_PLANS_FOR_REGION,
                        ListOperationPlansForRegionRequest.builder(regionId).build())
                .value();
    }

    /**
     * Lists those of the newest hundred plans in a region that the request says.
     */
    public ListOperationPlansResponse listOperationPlansForRegion(ListOperationPlansForRegionRequest request) {
        return call(AckOperations.Plans.LIST_OPERATION_PLANS_FOR_REGION, request)
                .value();
    }

    /**
     * Cancels a plan. The service rejects it once the plan is in progress: its task can be cancelled then.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if no clear answer came: it is not sent again, read the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-canceloperationplan">CancelOperationPlan</a>
     */
    public CancelOperationPlanResponse cancelOperationPlan(String planId) {
        return call(AckOperations.Plans.CANCEL_OPERATION_PLAN, new CancelOperationPlanRequest(planId))
                .value();
    }

    /** The events in a region, all pages of them, read as they are reached. */
    public PagedIterable<ClusterEvent> events(String regionId) {
        return events(DescribeEventsForRegionRequest.builder(regionId).build());
    }

    /**
     * The events in a region from the request's page on.
     *
     * @throws IllegalArgumentException if the request asks by token
     */
    public PagedIterable<ClusterEvent> events(DescribeEventsForRegionRequest request) {
        return AckPagination.of(
                request,
                AckPagination.DOCUMENTED_MOST,
                ClusterEvent::eventId,
                page -> describeEventsForRegion(page).events());
    }

    /**
     * Reads one page of the events in a region, as the request says and no more.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeeventsforregion">DescribeEventsForRegion</a>
     */
    public ClusterEventPage describeEventsForRegion(DescribeEventsForRegionRequest request) {
        return call(AckOperations.Plans.DESCRIBE_EVENTS_FOR_REGION, request).value();
    }
}
