// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.request.AddonScope;
import io.clusterupgrade.ack.request.FilteredClustersRequest;
import io.clusterupgrade.ack.request.PagedRequest;
import io.clusterupgrade.ack.request.TokenPagedRequest;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.OperationBuilder;
import java.util.function.Function;

/** Builds the definitions of the operations of ACK. None of them has a version of the API in front of its path. */
final class AckDefinition {
    private static final String VERSION = "";

    private AckDefinition() {}

    /** Starts a GET that changes nothing. */
    static OperationBuilder<Void> read(String name, String path) {
        return Operation.read(CloudService.ACK, name, "GET", VERSION, path);
    }

    /** Starts an operation that changes something. */
    static OperationBuilder<Void> write(String name, String method, String path) {
        return Operation.write(CloudService.ACK, name, method, VERSION, path);
    }

    /** Adds the page of a list, by its number. */
    static <Q extends PagedRequest<Q>> OperationBuilder<Q> paged(OperationBuilder<Q> operation) {
        return operation.query("page_number", PagedRequest::pageNumber).query("page_size", PagedRequest::pageSize);
    }

    /** Adds which clusters are listed, and the page. */
    static <Q extends FilteredClustersRequest<Q>> OperationBuilder<Q> filtered(OperationBuilder<Q> operation) {
        return paged(operation
                .query("cluster_id", FilteredClustersRequest::clusterId)
                .query("name", FilteredClustersRequest::name)
                .query("cluster_type", FilteredClustersRequest::clusterType)
                .query("cluster_spec", FilteredClustersRequest::clusterSpec)
                .query("profile", FilteredClustersRequest::profile));
    }

    /** Adds the page of a list, by its number or its token. */
    static <Q extends TokenPagedRequest<Q>> OperationBuilder<Q> tokenPaged(OperationBuilder<Q> operation) {
        return paged(operation)
                .query("max_results", TokenPagedRequest::maxResults)
                .query("next_token", TokenPagedRequest::nextToken);
    }

    /** Adds the clusters to which add-ons are offered. */
    static <Q> OperationBuilder<Q> offered(OperationBuilder<Q> operation, Function<Q, AddonScope> scope) {
        return operation
                .query("cluster_id", request -> scope.apply(request).clusterId())
                .query("region_id", request -> scope.apply(request).regionId())
                .query("cluster_type", request -> scope.apply(request).clusterType())
                .query("profile", request -> scope.apply(request).profile())
                .query("cluster_spec", request -> scope.apply(request).clusterSpec())
                .query("cluster_version", request -> scope.apply(request).clusterVersion());
    }
}
