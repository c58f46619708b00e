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
 * <p>Immutable and thread-safe: create one and share it. {@link #cluster} returns the operations of one cluster. Every method
 * throws the exceptions of {@link io.clusterupgrade.error}.
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

    /** Returns a builder of a client. */
    public static CssClientBuilder builder() {
        return new CssClientBuilder();
    }

    /**
     * Returns a client that environment variables alone configure; see {@link io.clusterupgrade.client.EnvironmentSettings}.
     *
     * @throws IllegalStateException if the region (or an endpoint) is not set; the message names the variable to set
     */
    public static CssClient fromEnvironment() {
        return builder().environment().build();
    }

    /** Returns a builder with the settings of this client. */
    public CssClientBuilder toBuilder() {
        return new CssClientBuilder(this);
    }

    /** Returns a view of this client whose calls have these options in addition to its own. */
    public CssClient with(RequestOptions options) {
        return new CssClient(this, options);
    }

    /**
     * Returns the operations of one cluster.
     *
     * @param clusterId the cluster's UUID
     * @throws IllegalArgumentException if the id is blank or has characters that would change a path; nothing is sent
     */
    public CssCluster cluster(String clusterId) {
        return new CssCluster(this, clusterId);
    }

    /** Returns all clusters of the project, the newest first; each page is read when the iteration reaches it. */
    public PagedIterable<ClusterDetail> clusters() {
        return clusters(ListClustersDetailsRequest.builder().build());
    }

    /**
     * Returns the clusters from a request's offset on; each page is read when the iteration reaches it.
     *
     * @param request its limit is the size of the pages, 100 when it has none. The service accepts no offset beyond 1000: for
     *     more clusters than that, use larger pages
     */
    public PagedIterable<ClusterDetail> clusters(ListClustersDetailsRequest request) {
        return CssPagination.of(
                request, 1, ClusterDetail::id, page -> listClustersDetails(page).clusters());
    }

    /**
     * Reads one page of the project's clusters; the request selects it.
     *
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListClustersDetails.html">ListClustersDetails</a>
     */
    public ClustersPage listClustersDetails(ListClustersDetailsRequest request) {
        return call(CssOperations.Clusters.LIST_CLUSTERS_DETAILS, request).value();
    }

    /**
     * Creates an IAM agency that lets the service act for the account. The rights of an agency that exists are reduced to those
     * that the service needs.
     *
     * <p>The service does not return the name of the agency, which is fixed for each type: {@link AgencyType#VPC_AGENCY} for
     * upgrades and AZ changes, {@link AgencyType#OBS_AGENCY} for snapshots.
     *
     * @param domainId the account's id
     * @param domainName the account's name
     * @param type the purpose of the agency
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateAgency.html">CreateAgency</a>
     */
    public void createAgency(String domainId, String domainName, AgencyType type) {
        call(CssOperations.Clusters.CREATE_AGENCY, new CreateAgencyRequest(domainId, domainName, type));
    }
}
