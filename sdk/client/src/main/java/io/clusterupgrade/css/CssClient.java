// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClustersPage;
import io.clusterupgrade.css.request.CreateAgencyRequest;
import io.clusterupgrade.css.request.ListClustersDetailsRequest;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.request.RequestOptions;

/**
 * The client of Huawei Cloud Search Service (CSS).
 *
 * <p>Immutable and thread-safe: make one and share it. What belongs to a cluster hangs on {@link #cluster}. Every method throws
 * the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class CssClient extends ServiceClient {
    CssClient(CssClientBuilder builder) {
        super(builder);
    }

    private CssClient(CssClient shared, RequestOptions options) {
        super(shared, options);
    }

    /** Starts a client. */
    public static CssClientBuilder builder() {
        return new CssClientBuilder();
    }

    /**
     * A client from environment variables alone; see {@link io.clusterupgrade.client.EnvironmentSettings}.
     *
     * @throws IllegalStateException if the region (or an endpoint) is not set; the message says which variable to set
     */
    public static CssClient fromEnvironment() {
        return builder().environment().build();
    }

    /** A builder with the settings of this client. */
    public CssClientBuilder toBuilder() {
        return new CssClientBuilder(this);
    }

    /** A view of this client whose calls have these options, on top of its own. */
    public CssClient with(RequestOptions options) {
        return new CssClient(this, options);
    }

    /**
     * One cluster's operations.
     *
     * @param clusterId the cluster's UUID
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public CssCluster cluster(String clusterId) {
        return new CssCluster(this, clusterId);
    }

    /** All clusters of the project, the newest first; pages of them are read when they are reached. */
    public PagedIterable<ClusterDetail> clusters() {
        return clusters(ListClustersDetailsRequest.builder().build());
    }

    /**
     * The clusters from a request's offset on; pages of them are read when they are reached.
     *
     * @param request its limit is the size of the pages, 100 when it has none. The service takes no offset beyond 1000: who has
     *     more clusters than that asks for larger pages
     */
    public PagedIterable<ClusterDetail> clusters(ListClustersDetailsRequest request) {
        Integer from = request.offset();
        return CssPagination.of(
                from == null ? 1 : from,
                request.limit(),
                ClusterDetail::id,
                (offset, limit) -> listClustersDetails(
                                request.toBuilder().offset(offset).limit(limit).build())
                        .clusters());
    }

    /**
     * Reads one page of the project's clusters, as the request says and no more.
     *
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListClustersDetails.html">ListClustersDetails</a>
     */
    public ClustersPage listClustersDetails(ListClustersDetailsRequest request) {
        return call(CssOperations.Clusters.LIST_CLUSTERS_DETAILS, request).value();
    }

    /**
     * Makes an IAM agency that lets the service act for the account; one that exists has its rights reduced to what is needed.
     *
     * <p>The service does not answer the agency's name. It is fixed for each type: {@link AgencyType#VPC_AGENCY} for upgrades
     * and AZ changes, {@link AgencyType#OBS_AGENCY} for snapshots.
     *
     * @param domainId the account's id
     * @param domainName the account's name
     * @param type what the agency is for
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateAgency.html">CreateAgency</a>
     */
    public void createAgency(String domainId, String domainName, AgencyType type) {
        call(CssOperations.Clusters.CREATE_AGENCY, new CreateAgencyRequest(domainId, domainName, type));
    }
}
