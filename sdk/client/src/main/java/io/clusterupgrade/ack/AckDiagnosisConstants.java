// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.write;

import io.clusterupgrade.ack.model.CreateClusterDiagnosisResponse;
import io.clusterupgrade.ack.model.DiagnosisCheckItems;
import io.clusterupgrade.ack.model.DiagnosisResult;
import io.clusterupgrade.ack.request.CreateClusterDiagnosisRequest;
import io.clusterupgrade.ack.request.GetClusterDiagnosisCheckItemsRequest;
import io.clusterupgrade.ack.request.GetClusterDiagnosisResultRequest;
import io.clusterupgrade.request.Operation;

/**
 * The operations on diagnoses, which programs name as constants of {@link AckOperations.Diagnoses}.
 *
 * @since 0.1.0
 */
public abstract sealed class AckDiagnosisConstants permits AckOperations.Diagnoses {
    /** Diagnoses a part of a cluster. */
    public static final Operation<CreateClusterDiagnosisRequest, CreateClusterDiagnosisResponse>
            CREATE_CLUSTER_DIAGNOSIS = write("CreateClusterDiagnosis", "POST", "/clusters/{cluster_id}/diagnosis")
                    .request(CreateClusterDiagnosisRequest.class)
                    .path("cluster_id", CreateClusterDiagnosisRequest::clusterId)
                    .jsonBody()
                    .response(CreateClusterDiagnosisResponse.class)
                    .echoing("cluster_id", CreateClusterDiagnosisResponse::clusterId);

    /** Reads the result of a diagnosis. */
    public static final Operation<GetClusterDiagnosisResultRequest, DiagnosisResult> GET_CLUSTER_DIAGNOSIS_RESULT =
            read("GetClusterDiagnosisResult", "/clusters/{cluster_id}/diagnosis/{diagnosis_id}/result")
                    .request(GetClusterDiagnosisResultRequest.class)
                    .path("cluster_id", GetClusterDiagnosisResultRequest::clusterId)
                    .path("diagnosis_id", GetClusterDiagnosisResultRequest::diagnosisId)
                    .query("language", GetClusterDiagnosisResultRequest::language)
                    .response(DiagnosisResult.class)
                    .echoing("diagnosis_id", DiagnosisResult::diagnosisId);

    /** Reads what a diagnosis found out. */
    public static final Operation<GetClusterDiagnosisCheckItemsRequest, DiagnosisCheckItems>
            GET_CLUSTER_DIAGNOSIS_CHECK_ITEMS = read(
                            "GetClusterDiagnosisCheckItems",
                            "/clusters/{cluster_id}/diagnosis/{diagnosis_id}/check_items")
                    .request(GetClusterDiagnosisCheckItemsRequest.class)
                    .path("cluster_id", GetClusterDiagnosisCheckItemsRequest::clusterId)
                    .path("diagnosis_id", GetClusterDiagnosisCheckItemsRequest::diagnosisId)
                    .query("language", GetClusterDiagnosisCheckItemsRequest::language)
                    .response(DiagnosisCheckItems.class);

    AckDiagnosisConstants() {}
}
