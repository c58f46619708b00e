// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The response to the start of a diagnosis (see sdk/docs/wire/ack.md#diagnoses).
 *
 * @param clusterId the cluster
 * @param diagnosisId the id of the diagnosis
 * @param requestId the service's id of the request
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-createclusterdiagnosis">vendor's documentation</a>
 * @since 0.1.0
 */
public record CreateClusterDiagnosisResponse(
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @JsonProperty("diagnosis_id") @Nullable String diagnosisId,
        @JsonProperty("request_id") @Nullable String requestId) {}
