// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.CreateNodePoolComponentInstancesResponse;
import io.clusterupgrade.ack.model.DeleteNodePoolComponentInstanceResponse;
import io.clusterupgrade.ack.model.InstallNodePoolComponentsResponse;
import io.clusterupgrade.ack.model.NodeComponentInstance;
import io.clusterupgrade.ack.model.NodeComponentInstancePage;
import io.clusterupgrade.ack.model.OfferedNodeComponent;
import io.clusterupgrade.ack.model.OfferedNodeComponentPage;
import io.clusterupgrade.ack.model.UpdateNodePoolComponentInstanceResponse;
import io.clusterupgrade.ack.model.UpdateNodePoolComponentResponse;
import io.clusterupgrade.ack.request.CreateNodePoolComponentInstancesRequest;
import io.clusterupgrade.ack.request.DeleteNodePoolComponentInstanceRequest;
import io.clusterupgrade.ack.request.InstallNodePoolComponentsRequest;
import io.clusterupgrade.ack.request.ListNodePoolComponentInstancesRequest;
import io.clusterupgrade.ack.request.ListNodePoolComponentsRequest;
import io.clusterupgrade.ack.request.UpdateNodePoolComponentInstanceRequest;
import io.clusterupgrade.ack.request.UpdateNodePoolComponentRequest;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.request.PagedIterable.TokenPage;

/**
 * The components on the nodes of one node pool of ACK, such as the kubelet. Components come in two generations with one meaning: the
 * methods named after component instances are the newer one (since version 7.1.0 of the vendor's client). Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another node pool.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckNodePoolComponents {
    private final AckClient client;
    private final String clusterId;
    private final String nodepoolId;

    AckNodePoolComponents(AckClient client, String clusterId, String nodepoolId) {
        this.client = client;
        this.clusterId = clusterId;
        this.nodepoolId = nodepoolId;
    }

    /** Returns the components that are installed, all pages; each is read when the iteration reaches it. */
    public PagedIterable<NodeComponentInstance> instances() {
        return PagedIterable.byToken(null, NodeComponentInstance::name, token -> {
            ListNodePoolComponentInstancesRequest.Builder builder =
                    ListNodePoolComponentInstancesRequest.builder(clusterId, nodepoolId);
            NodeComponentInstancePage page =
                    listNodePoolComponentInstances((token == null ? builder : builder.nextToken(token)).build());
            return new TokenPage<>(page.componentInstances(), page.nextToken());
        });
    }

    /**
     * Reads one page of the components that are installed; the request selects it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listnodepoolcomponentinstances">ListNodePoolComponentInstances</a>
     */
    public NodeComponentInstancePage listNodePoolComponentInstances(ListNodePoolComponentInstancesRequest request) {
        return client.call(
                        AckOperations.NodeComponents.LIST_NODE_POOL_COMPONENT_INSTANCES,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    /** Returns the components that the service offers for the node pool, all pages; each is read when the iteration reaches it. */
    public PagedIterable<OfferedNodeComponent> offered() {
        return PagedIterable.byToken(null, component -> component.name() + " " + component.version(), token -> {
            ListNodePoolComponentsRequest.Builder builder =
                    ListNodePoolComponentsRequest.builder(clusterId).nodepoolId(nodepoolId);
            OfferedNodeComponentPage page =
                    listNodePoolComponents((token == null ? builder : builder.nextToken(token)).build());
            return new TokenPage<>(page.components(), page.nextToken());
        });
    }

    /**
     * Reads one page of the components that the service offers for the nodes of the cluster; the request selects it, and may be for
     * other node pools too.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listnodepoolcomponents">ListNodePoolComponents</a>
     */
    public OfferedNodeComponentPage listNodePoolComponents(ListNodePoolComponentsRequest request) {
        return client.call(
                        AckOperations.NodeComponents.LIST_NODE_POOL_COMPONENTS,
                        Checks.sameId("clusterId", request, request.clusterId(), clusterId))
                .value();
    }

    /**
     * Installs components on the nodes, batch by batch. Returns when the service has accepted it; {@code client.task(id)} with the
     * task id in the response watches it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-installnodepoolcomponents">InstallNodePoolComponents</a>
     */
    public InstallNodePoolComponentsResponse installNodePoolComponents(InstallNodePoolComponentsRequest request) {
        return client.call(
                        AckOperations.NodeComponents.INSTALL_NODE_POOL_COMPONENTS,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    /**
     * Changes the version or the settings of a component, batch by batch. Returns when the service has accepted it; {@code client.task(id)} with the
     * task id in the response watches it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-updatenodepoolcomponent">UpdateNodePoolComponent</a>
     */
    public UpdateNodePoolComponentResponse updateNodePoolComponent(UpdateNodePoolComponentRequest request) {
        return client.call(
                        AckOperations.NodeComponents.UPDATE_NODE_POOL_COMPONENT,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    /**
     * Installs components on the nodes, batch by batch; the newer generation. Returns when the service has accepted it; {@code client.task(id)} with the
     * task id in the response watches it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-createnodepoolcomponentinstances">CreateNodePoolComponentInstances</a>
     */
    public CreateNodePoolComponentInstancesResponse createNodePoolComponentInstances(
            CreateNodePoolComponentInstancesRequest request) {
        return client.call(
                        AckOperations.NodeComponents.CREATE_NODE_POOL_COMPONENT_INSTANCES,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    /**
     * Changes the version or the settings of a component, batch by batch; the newer generation.
     * Returns when the service has accepted it; {@code client.task(id)} with the task id in the response watches it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-updatenodepoolcomponentinstance">UpdateNodePoolComponentInstance</a>
     */
    public UpdateNodePoolComponentInstanceResponse updateNodePoolComponentInstance(
            UpdateNodePoolComponentInstanceRequest request) {
        return client.call(
                        AckOperations.NodeComponents.UPDATE_NODE_POOL_COMPONENT_INSTANCE,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    /**
     * Removes a component from the nodes, batch by batch. Returns when the service has accepted it; {@code client.task(id)} with the
     * task id in the response watches it.
     *
     * @throws IllegalArgumentException if the request is for another node pool
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-deletenodepoolcomponentinstance">DeleteNodePoolComponentInstance</a>
     */
    public DeleteNodePoolComponentInstanceResponse deleteNodePoolComponentInstance(
            DeleteNodePoolComponentInstanceRequest request) {
        return client.call(
                        AckOperations.NodeComponents.DELETE_NODE_POOL_COMPONENT_INSTANCE,
                        own(request, request.clusterId(), request.nodepoolId()))
                .value();
    }

    private <Q> Q own(Q request, String itsClusterId, String itsNodepoolId) {
        Checks.sameId("clusterId", request, itsClusterId, clusterId);
        return Checks.sameId("nodepoolId", request, itsNodepoolId, nodepoolId);
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "components of node pool " + nodepoolId + " of cluster " + clusterId + " (" + client + ")";
    }
}
