// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.write;

import io.clusterupgrade.ack.model.CreateNodePoolComponentInstancesResponse;
import io.clusterupgrade.ack.model.DeleteNodePoolComponentInstanceResponse;
import io.clusterupgrade.ack.model.InstallNodePoolComponentsResponse;
import io.clusterupgrade.ack.model.NodeComponentInstancePage;
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
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.Operation;

/**
 * The operations on the components of nodes, which programs name as constants of {@link AckOperations.NodeComponents}.
 *
 * @since 0.1.0
 */
public abstract sealed class AckNodeComponentConstants permits AckOperations.NodeComponents {
    /** Installs components on the nodes of a node pool. */
    public static final Operation<InstallNodePoolComponentsRequest, InstallNodePoolComponentsResponse>
            INSTALL_NODE_POOL_COMPONENTS = write(
                            "InstallNodePoolComponents",
                            "POST",
                            "/clusters/{clusterId}/nodepools/{nodePoolId}/components")
                    .request(InstallNodePoolComponentsRequest.class)
                    .path("clusterId", InstallNodePoolComponentsRequest::clusterId)
                    .path("nodePoolId", InstallNodePoolComponentsRequest::nodepoolId)
                    .jsonBody()
                    .response(InstallNodePoolComponentsResponse.class)
                    .echoing("clusterId", InstallNodePoolComponentsResponse::clusterId);

    /** Changes a component on the nodes of a node pool. */
    public static final Operation<UpdateNodePoolComponentRequest, UpdateNodePoolComponentResponse>
            UPDATE_NODE_POOL_COMPONENT = write(
                            "UpdateNodePoolComponent", "PUT", "/clusters/{clusterId}/nodepools/{nodepoolId}/component")
                    .request(UpdateNodePoolComponentRequest.class)
                    .path("clusterId", UpdateNodePoolComponentRequest::clusterId)
                    .path("nodepoolId", UpdateNodePoolComponentRequest::nodepoolId)
                    .jsonBody()
                    .response(UpdateNodePoolComponentResponse.class)
                    .echoing("clusterId", UpdateNodePoolComponentResponse::clusterId);

    /** Installs components on the nodes of a node pool; the newer generation. */
    public static final Operation<CreateNodePoolComponentInstancesRequest, CreateNodePoolComponentInstancesResponse>
            CREATE_NODE_POOL_COMPONENT_INSTANCES = write(
                            "CreateNodePoolComponentInstances",
                            "POST",
                            "/clusters/{cluster_id}/nodepools/{nodepool_id}/component_instances")
                    .request(CreateNodePoolComponentInstancesRequest.class)
                    .path("cluster_id", CreateNodePoolComponentInstancesRequest::clusterId)
                    .path("nodepool_id", CreateNodePoolComponentInstancesRequest::nodepoolId)
                    .jsonBody()
                    .response(CreateNodePoolComponentInstancesResponse.class)
                    .echoing("cluster_id", CreateNodePoolComponentInstancesResponse::clusterId);

    /** Changes a component on the nodes of a node pool; the newer generation. */
    public static final Operation<UpdateNodePoolComponentInstanceRequest, UpdateNodePoolComponentInstanceResponse>
            UPDATE_NODE_POOL_COMPONENT_INSTANCE = write(
                            "UpdateNodePoolComponentInstance",
                            "PUT",
                            "/clusters/{cluster_id}/nodepools/{nodepool_id}/component_instances/{name}")
                    .request(UpdateNodePoolComponentInstanceRequest.class)
                    .path("cluster_id", UpdateNodePoolComponentInstanceRequest::clusterId)
                    .path("nodepool_id", UpdateNodePoolComponentInstanceRequest::nodepoolId)
                    .path("name", UpdateNodePoolComponentInstanceRequest::name)
                    .jsonBody()
                    .response(UpdateNodePoolComponentInstanceResponse.class)
                    .echoing("cluster_id", UpdateNodePoolComponentInstanceResponse::clusterId);

    /** Removes a component from the nodes of a node pool. */
    public static final Operation<DeleteNodePoolComponentInstanceRequest, DeleteNodePoolComponentInstanceResponse>
            DELETE_NODE_POOL_COMPONENT_INSTANCE = write(
                            "DeleteNodePoolComponentInstance",
                            "DELETE",
                            "/clusters/{cluster_id}/nodepools/{nodepool_id}/component_instances/{name}")
                    .request(DeleteNodePoolComponentInstanceRequest.class)
                    .path("cluster_id", DeleteNodePoolComponentInstanceRequest::clusterId)
                    .path("nodepool_id", DeleteNodePoolComponentInstanceRequest::nodepoolId)
                    .path("name", DeleteNodePoolComponentInstanceRequest::name)
                    .query(
                            "max_parallelism",
                            request -> request.rollingPolicy() == null
                                    ? null
                                    : request.rollingPolicy().maxParallelism())
                    .query(
                            "batch_interval",
                            request -> request.rollingPolicy() == null
                                    ? null
                                    : request.rollingPolicy().batchInterval())
                    .query(
                            "pause_policy",
                            request -> request.rollingPolicy() == null
                                    ? null
                                    : request.rollingPolicy().pausePolicy())
                    .query(
                            "max_failed_nodes",
                            request -> request.rollingPolicy() == null
                                    ? null
                                    : request.rollingPolicy().maxFailedNodes())
                    .query(
                            "node_names",
                            request -> request.nodeNames().isEmpty() ? null : JsonValue.from(request.nodeNames()))
                    .response(DeleteNodePoolComponentInstanceResponse.class)
                    .echoing("cluster_id", DeleteNodePoolComponentInstanceResponse::clusterId);

    /** Lists the components on the nodes of a node pool, one page at a time. */
    public static final Operation<ListNodePoolComponentInstancesRequest, NodeComponentInstancePage>
            LIST_NODE_POOL_COMPONENT_INSTANCES = read(
                            "ListNodePoolComponentInstances",
                            "/clusters/{cluster_id}/nodepools/{nodepool_id}/component_instances")
                    .request(ListNodePoolComponentInstancesRequest.class)
                    .path("cluster_id", ListNodePoolComponentInstancesRequest::clusterId)
                    .path("nodepool_id", ListNodePoolComponentInstancesRequest::nodepoolId)
                    .query("max_results", ListNodePoolComponentInstancesRequest::maxResults)
                    .query("next_token", ListNodePoolComponentInstancesRequest::nextToken)
                    .response(NodeComponentInstancePage.class);

    /** Lists the components that are offered for nodes, one page at a time. */
    public static final Operation<ListNodePoolComponentsRequest, OfferedNodeComponentPage> LIST_NODE_POOL_COMPONENTS =
            read("ListNodePoolComponents", "/clusters/{cluster_id}/nodepool_components")
                    .request(ListNodePoolComponentsRequest.class)
                    .path("cluster_id", ListNodePoolComponentsRequest::clusterId)
                    .query("nodepool_id", ListNodePoolComponentsRequest::nodepoolId)
                    .query("nodepool_type", ListNodePoolComponentsRequest::nodepoolType)
                    .query("image_id", ListNodePoolComponentsRequest::imageId)
                    .query("image_type", ListNodePoolComponentsRequest::imageType)
                    .query(
                            "instance_types",
                            request ->
                                    request.instanceTypes().isEmpty() ? null : JsonValue.from(request.instanceTypes()))
                    .query("max_results", ListNodePoolComponentsRequest::maxResults)
                    .query("next_token", ListNodePoolComponentsRequest::nextToken)
                    .response(OfferedNodeComponentPage.class);

    AckNodeComponentConstants() {}
}
