// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.ReportLanguage;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the result of a diagnosis (see sdk/docs/wire/ack.md#diagnoses). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class GetClusterDiagnosisResultRequest {
    private final String clusterId;
    private final String diagnosisId;
    private final @Nullable ReportLanguage language;

    private GetClusterDiagnosisResultRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.diagnosisId = builder.diagnosisId;
        this.language = builder.language;
    }

    /** Returns a builder of a request for the result of a diagnosis. */
    public static Builder builder(String clusterId, String diagnosisId) {
        return new Builder(clusterId, diagnosisId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the id of the diagnosis. */
    public String diagnosisId() {
        return diagnosisId;
    }

    /** Returns the language of texts; null means the service's default. */
    public @Nullable ReportLanguage language() {
        return language;
    }

    /**
     * Collects the optional values of {@link GetClusterDiagnosisResultRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String diagnosisId;
        private @Nullable ReportLanguage language;

        private Builder(String clusterId, String diagnosisId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.diagnosisId = Objects.requireNonNull(diagnosisId, "diagnosisId");
        }

        /** Sets the language of texts. */
        public Builder language(ReportLanguage value) {
            language = Checks.enumValue("language", value);
            return this;
        }

        /** Creates the request. */
        public GetClusterDiagnosisResultRequest build() {
            return new GetClusterDiagnosisResultRequest(this);
        }
    }
}
