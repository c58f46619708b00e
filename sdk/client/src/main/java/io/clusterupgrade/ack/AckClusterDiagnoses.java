// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.model.CreateClusterDiagnosisResponse;
import io.clusterupgrade.ack.model.DiagnosisCheckItems;
import io.clusterupgrade.ack.model.DiagnosisResult;
import io.clusterupgrade.ack.request.CreateClusterDiagnosisRequest;
import io.clusterupgrade.ack.request.GetClusterDiagnosisCheckItemsRequest;
import io.clusterupgrade.ack.request.GetClusterDiagnosisResultRequest;
import io.clusterupgrade.internal.request.Checks;

/**
 * The diagnoses of one cluster of ACK: why a node, a pod, a service or the network does not work. Immutable and thread-safe.
 *
 * <p>A method that takes a request throws an {@link IllegalArgumentException} if the request is for another cluster.
 *
 * <p>Every method that sends something throws the exceptions of {@link io.clusterupgrade.error}.
 *
 * @since 0.1.0
 */
public final class AckClusterDiagnoses {
    private final AckClient client;
    private final String clusterId;

    AckClusterDiagnoses(AckClient client, String clusterId) {
        this.client = client;
        this.clusterId = clusterId;
    }

    /**
     * Starts a diagnosis, such as {@link CreateClusterDiagnosisRequest#node}. Returns when the service has accepted it; {@link
     * #getClusterDiagnosisResult} with the diagnosis id in the response reads its state. A diagnosis is no task.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @throws io.clusterupgrade.error.OutcomeUnknownException if the outcome is unknown: the request is not sent again, read
     *     the state
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-createclusterdiagnosis">CreateClusterDiagnosis</a>
     */
    public CreateClusterDiagnosisResponse createClusterDiagnosis(CreateClusterDiagnosisRequest request) {
        return client.call(AckOperations.Diagnoses.CREATE_CLUSTER_DIAGNOSIS, own(request, request.clusterId()))
                .value();
    }

    /** Reads the state and the result of a diagnosis, in the service's default language. */
    public DiagnosisResult getClusterDiagnosisResult(String diagnosisId) {
        return getClusterDiagnosisResult(
                GetClusterDiagnosisResultRequest.builder(clusterId, diagnosisId).build());
    }

    /**
     * Reads the state and the result of a diagnosis.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterdiagnosisresult">GetClusterDiagnosisResult</a>
     */
    public DiagnosisResult getClusterDiagnosisResult(GetClusterDiagnosisResultRequest request) {
        return client.call(AckOperations.Diagnoses.GET_CLUSTER_DIAGNOSIS_RESULT, own(request, request.clusterId()))
                .value();
    }

    /** Reads what a diagnosis found out, in the service's default language. */
    public DiagnosisCheckItems getClusterDiagnosisCheckItems(String diagnosisId) {
        return getClusterDiagnosisCheckItems(GetClusterDiagnosisCheckItemsRequest.builder(clusterId, diagnosisId)
                .build());
    }

    /**
     * Reads what a diagnosis found out, one item for each thing that it checked.
     *
     * @throws IllegalArgumentException if the request is for another cluster
     * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterdiagnosischeckitems">GetClusterDiagnosisCheckItems</a>
     */
    public DiagnosisCheckItems getClusterDiagnosisCheckItems(GetClusterDiagnosisCheckItemsRequest request) {
        return client.call(AckOperations.Diagnoses.GET_CLUSTER_DIAGNOSIS_CHECK_ITEMS, own(request, request.clusterId()))
                .value();
    }

    private <Q> Q own(Q request, String itsClusterId) {
        return Checks.sameId("clusterId", request, itsClusterId, clusterId);
    }

    /** Returns what this is, and the text of its client; no secrets. */
    @Override
    public String toString() {
        return "diagnoses of cluster " + clusterId + " (" + client + ")";
    }
}
