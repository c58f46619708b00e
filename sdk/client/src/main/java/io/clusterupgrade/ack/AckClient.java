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
import io.clusterupgrade.ack.request.DescribeClustersRequest;
import io.clusterupgrade.ack.request.DescribeClustersV1Request;
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
 * <p>Immutable and thread-safe: create one and share it. {@link #cluster} returns the operations of one cluster, {@link #task}
 * those of one task. Every method throws the exceptions of {@link io.clusterupgrade.error}.
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

    /** Returns a builder of a client. */
    public static AckClientBuilder builder() {
        return new AckClientBuilder();
    }

    /**
     * Returns a client that environment variables alone configure; see {@link io.clusterupgrade.client.EnvironmentSettings}.
     *
     * @throws IllegalStateException if the region (or an endpoint) is not set; the message names the variable to set
     */
    public static AckClient fromEnvironment() {
        return builder().environment().build();
    }

    /** Returns a builder with the settings of this client. */
    public AckClientBuilder toBuilder() {
        return new AckClientBuilder(this);
    }

    /** Returns a view of this client whose calls have these options in addition to its own. */
    public AckClient with(RequestOptions options) {
        return new AckClient(this, options);
    }

    /**
     * Returns the operations of one cluster.
     *
     * @param clusterId the cluster's id, {@code c} and 32 hexadecimal digits
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public AckCluster cluster(String clusterId) {
        return new AckCluster(this, clusterId);
    }

    /**
     * Returns the operations of one task. The cluster of the task is not needed.
     *
     * @param taskId the task's id, from the response that started it
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
     * Lists the versions of Kubernetes that the request selects, with the versions that each can be upgraded to if the request
     * selects those too.
     */
    public List<KubernetesVersionMetadata> describeKubernetesVersionMetadata(
            DescribeKubernetesVersionMetadataRequest request) {
        return call(AckOperations.Clusters.DESCRIBE_KUBERNETES_VERSION_METADATA, request)
                .value();
    }

    /** Returns the clusters of a region, all pages; each is read when the iteration reaches it. */
    public PagedIterable<ClusterDetail> clusters(String regionId) {
        return clusters(DescribeClustersForRegionRequest.builder(regionId).build());
    }

    /** Returns the clusters of a region from the request's page on. */
    public PagedIterable<ClusterDetail> clusters(DescribeClustersForRegionRequest request) {
        return AckPagination.of(
                request,
                AckPagination.EXAMPLE,
                ClusterDetail::clusterId,
                page -> describeClustersForRegion(page).clusters());
    }

    /**
     * Reads one page of the clusters of a region; the request selects it.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustersforregion">DescribeClustersForRegion</a>
     */
    public ClusterPage describeClustersForRegion(DescribeClustersForRegionRequest request) {
        return call(AckOperations.Clusters.DESCRIBE_CLUSTERS_FOR_REGION, request)
                .value();
    }

    /**
     * Reads one page of the clusters of all regions or of one; the request selects it.
     *
     * @throws io.clusterupgrade.error.OperationRemovedException if the service no longer has the operation
     * @deprecated The public cloud no longer has this operation: the vendor removed it everywhere by 30 September 2026. Use
     *     {@link #clusters(String)}, or {@link #describeClustersForRegion} for a single page.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclustersv1">DescribeClustersV1</a>
     */
    @Deprecated(since = "0.1.0")
    public ClusterPage describeClustersV1(DescribeClustersV1Request request) {
        return call(AckOperations.Clusters.DESCRIBE_CLUSTERS_V1, request).value();
    }

    /**
     * Lists all clusters that the request selects; the list has no pages.
     *
     * @throws io.clusterupgrade.error.OperationRemovedException if the service no longer has the operation
     * @deprecated The public cloud no longer has this operation: the vendor removed it everywhere by 30 September 2026. Use
     *     {@link #clusters(String)}.
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusters">DescribeClusters</a>
     */
    @Deprecated(since = "0.1.0")
    public List<ClusterDetail> describeClusters(DescribeClustersRequest request) {
        return call(AckOperations.Clusters.DESCRIBE_CLUSTERS, request).value();
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
     * Reads an add-on that is offered, with its newer versions.
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

    /** Lists the plans that the request selects. */
    public ListOperationPlansResponse listOperationPlans(ListOperationPlansRequest request) {
        return call(AckOperations.Plans.LIST_OPERATION_PLANS, request).value();
    }

    /**
     * Lists the newest hundred plans in a region; the service does not return older ones.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listoperationplansforregion">ListOperationPlansForRegion</a>
     */
    public ListOperationPlansResponse listOperationPlansForRegion(String regionId) {
        return call(
                        AckOperations.Plans.LIST_OPERATION_PLANS_FOR_REGION,
                        ListOperationPlansForRegionRequest.builder(regionId).build())
                .value();
    }

    /** Lists those of the newest hundred plans in a region that the request selects. */
    public ListOperationPlansResponse listOperationPlansForRegion(ListOperationPlansForRegionRequest request) {
        return call(AckOperations.Plans.LIST_OPERATION_PLANS_FOR_REGION, request)
                .value();
    }

    /**
     * Cancels a plan. The service rejects it once the plan is in progress: cancel its task then.
     *
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-canceloperationplan">CancelOperationPlan</a>
     */
    public CancelOperationPlanResponse cancelOperationPlan(String planId) {
        return call(AckOperations.Plans.CANCEL_OPERATION_PLAN, new CancelOperationPlanRequest(planId))
                .value();
    }

    /** Returns the events in a region, all pages; each is read when the iteration reaches it. */
    public PagedIterable<ClusterEvent> events(String regionId) {
        return events(DescribeEventsForRegionRequest.builder(regionId).build());
    }

    /**
     * Returns the events in a region from the request's page on.
     *
     * @throws IllegalArgumentException if the request has a token or the size of its pages
     */
    public PagedIterable<ClusterEvent> events(DescribeEventsForRegionRequest request) {
        return AckPagination.of(
                request,
                AckPagination.DOCUMENTED_MOST,
                ClusterEvent::eventId,
                page -> describeEventsForRegion(page).events());
    }

    /**
     * Reads one page of the events in a region; the request selects it.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeeventsforregion">DescribeEventsForRegion</a>
     */
    public ClusterEventPage describeEventsForRegion(DescribeEventsForRegionRequest request) {
        return call(AckOperations.Plans.DESCRIBE_EVENTS_FOR_REGION, request).value();
    }
}
