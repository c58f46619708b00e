// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to start an image upgrade (see sdk/docs/wire/css.md#upgradecore). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeCoreRequest {
    private final String clusterId;
    private final InstType instType;
    private final String targetImageId;
    private final UpgradeType upgradeType;
    private final boolean indicesBackupCheck;
    private final String agency;
    private final @Nullable Boolean clusterLoadCheck;
    private final @Nullable Integer batchSize;

    private UpgradeCoreRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.instType = builder.instType;
        this.targetImageId = builder.targetImageId;
        this.upgradeType = builder.upgradeType;
        this.indicesBackupCheck = builder.indicesBackupCheck;
        this.agency = builder.agency;
        this.clusterLoadCheck = builder.clusterLoadCheck;
        this.batchSize = builder.batchSize;
    }

    /**
     * Starts a request for all nodes, with both checks on.
     *
     * @param clusterId the cluster's id
     * @param targetImageId the image to move to, as {@code listImages} answers it
     * @param upgradeType the kind of upgrade that the image was listed for
     * @param agency the IAM agency that lets the service re-attach network ports; {@link AgencyType#VPC_AGENCY} if
     *     {@code createAgency} made it
     */
    public static Builder builder(String clusterId, String targetImageId, UpgradeType upgradeType, String agency) {
        return new Builder(clusterId, targetImageId, upgradeType, agency);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Which nodes to upgrade. */
    public InstType instType() {
        return instType;
    }

    /** The image to move to. */
    @JsonProperty("target_image_id")
    public String targetImageId() {
        return targetImageId;
    }

    /** What kind of upgrade it is. */
    @JsonProperty("upgrade_type")
    public UpgradeType upgradeType() {
        return upgradeType;
    }

    /** Returns whether a snapshot of every index is required; always sent. */
    @JsonProperty("indices_backup_check")
    public boolean indicesBackupCheck() {
        return indicesBackupCheck;
    }

    /** The IAM agency to work with. */
    @JsonProperty("agency")
    public String agency() {
        return agency;
    }

    /** Whether the upgrade is rejected under load; null means the service's default, true. */
    @JsonProperty("cluster_load_check")
    public @Nullable Boolean clusterLoadCheck() {
        return clusterLoadCheck;
    }

    /** How many data nodes move their data at once; null leaves it to the service. */
    @JsonProperty("batch_size")
    public @Nullable Integer batchSize() {
        return batchSize;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String targetImageId;
        private final UpgradeType upgradeType;
        private final String agency;
        private InstType instType = InstType.ALL;
        private boolean indicesBackupCheck = true;
        private @Nullable Boolean clusterLoadCheck;
        private @Nullable Integer batchSize;

        private Builder(String clusterId, String targetImageId, UpgradeType upgradeType, String agency) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.targetImageId = Checks.text("targetImageId", targetImageId);
            this.upgradeType = Checks.enumValue("upgradeType", upgradeType);
            this.agency = Checks.text("agency", agency);
        }

        /** Which nodes to upgrade; {@link InstType#ALL} is the default, and all that the documents allow. */
        public Builder instType(InstType value) {
            instType = Checks.enumValue("instType", value);
            return this;
        }

        /**
         * Whether a snapshot of every index is required, true by default. The service compares names alone, neither content nor
         * age: take a new snapshot when the last one is older than a month.
         */
        public Builder indicesBackupCheck(boolean value) {
            indicesBackupCheck = value;
            return this;
        }

        /** Whether the upgrade is rejected under load (queues, CPU, load average). */
        public Builder clusterLoadCheck(boolean value) {
            clusterLoadCheck = value;
            return this;
        }

        /**
         * How many data nodes move their data at once. The documents advise 1, and allow half of the data nodes at most.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder batchSize(int value) {
            batchSize = Checks.inRange("batchSize", value, 1, Integer.MAX_VALUE);
            return this;
        }

        /** Makes the request. */
        public UpgradeCoreRequest build() {
            return new UpgradeCoreRequest(this);
        }
    }
}
