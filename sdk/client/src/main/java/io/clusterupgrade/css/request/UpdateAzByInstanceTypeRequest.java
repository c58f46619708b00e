// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.MigrateType;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to start an AZ change (see sdk/docs/wire/css.md#updateazbyinstancetype). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpdateAzByInstanceTypeRequest {
    private final String clusterId;
    private final InstType instType;
    private final MigrateType migrateType;
    private final String sourceAz;
    private final List<String> targetAz;
    private final String agency;
    private final @Nullable Boolean indicesBackupCheck;

    private UpdateAzByInstanceTypeRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.instType = builder.instType;
        this.migrateType = builder.migrateType;
        this.sourceAz = builder.sourceAz;
        this.targetAz = builder.targetAz;
        this.agency = builder.agency;
        this.indicesBackupCheck = builder.indicesBackupCheck;
    }

    /**
     * Returns a builder of a request.
     *
     * @param clusterId the cluster's id
     * @param instType the nodes; from a single AZ, AZs can be added for {@link InstType#ALL} only
     * @param migrateType whether AZs are added or nodes move from one AZ to another
     * @param sourceAz the AZ where the nodes are, such as {@code cn-north-4a}
     * @param targetAz the AZs to move the nodes to: one other AZ for {@link MigrateType#AZ_MIGRATE}; up to three, the current
     *     ones included, for {@link MigrateType#MULTI_AZ_CHANGE}
     * @param agency the IAM agency that lets the service re-attach network ports; {@link AgencyType#VPC_AGENCY} if {@code
     *     createAgency} created it
     */
    public static Builder builder(
            String clusterId,
            InstType instType,
            MigrateType migrateType,
            String sourceAz,
            List<String> targetAz,
            String agency) {
        return new Builder(clusterId, instType, migrateType, sourceAz, targetAz, agency);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the nodes. */
    public InstType instType() {
        return instType;
    }

    /** Returns whether AZs are added or nodes move from one AZ to another. */
    @JsonProperty("migrate_type")
    public MigrateType migrateType() {
        return migrateType;
    }

    /** Returns the AZ where the nodes are. */
    @JsonProperty("source_az")
    public String sourceAz() {
        return sourceAz;
    }

    /** Returns the AZs to move the nodes to. */
    public List<String> targetAz() {
        return targetAz;
    }

    /** Returns the AZs to move the nodes to as they are sent, separated by commas. */
    @JsonProperty("target_az")
    public String targetAzText() {
        return String.join(",", targetAz);
    }

    /** Returns the IAM agency that the service uses. */
    @JsonProperty("agency")
    public String agency() {
        return agency;
    }

    /** Returns whether a snapshot of every index is required; null means the service's default, true. */
    @JsonProperty("indices_backup_check")
    public @Nullable Boolean indicesBackupCheck() {
        return indicesBackupCheck;
    }

    /**
     * Collects the optional values of {@link UpdateAzByInstanceTypeRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final InstType instType;
        private final MigrateType migrateType;
        private final String sourceAz;
        private final List<String> targetAz;
        private final String agency;
        private @Nullable Boolean indicesBackupCheck;

        private Builder(
                String clusterId,
                InstType instType,
                MigrateType migrateType,
                String sourceAz,
                List<String> targetAz,
                String agency) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.instType = Checks.enumValue("instType", instType);
            this.migrateType = Checks.enumValue("migrateType", migrateType);
            this.sourceAz = Checks.text("sourceAz", sourceAz);
            this.targetAz = Checks.notEmpty("targetAz", Checks.names("targetAz", targetAz));
            this.agency = Checks.text("agency", agency);
        }

        /**
         * Sets whether a snapshot of every index is required. The service compares the names only, not the content and not the
         * age.
         */
        public Builder indicesBackupCheck(boolean value) {
            indicesBackupCheck = value;
            return this;
        }

        /** Creates the request. */
        public UpdateAzByInstanceTypeRequest build() {
            return new UpdateAzByInstanceTypeRequest(this);
        }
    }
}
