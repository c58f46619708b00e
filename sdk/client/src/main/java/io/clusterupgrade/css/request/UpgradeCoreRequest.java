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
 * A request to start an image upgrade (see sdk/docs/wire/css.md#upgradecore). Immutable and thread-safe.
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
     * Returns a builder of a request for all nodes, with both checks on.
     *
     * @param clusterId the cluster's id
     * @param targetImageId the new image, from {@code listImages}
     * @param upgradeType the kind of upgrade that the image was listed for
     * @param agency the IAM agency that lets the service re-attach network ports; {@link AgencyType#VPC_AGENCY} if {@code
     *     createAgency} created it
     */
    public static Builder builder(String clusterId, String targetImageId, UpgradeType upgradeType, String agency) {
        return new Builder(clusterId, targetImageId, upgradeType, agency);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the nodes to upgrade. */
    public InstType instType() {
        return instType;
    }

    /** Returns the new image. */
    @JsonProperty("target_image_id")
    public String targetImageId() {
        return targetImageId;
    }

    /** Returns the kind of upgrade. */
    @JsonProperty("upgrade_type")
    public UpgradeType upgradeType() {
        return upgradeType;
    }

    /** Returns whether a snapshot of every index is required; always sent. */
    @JsonProperty("indices_backup_check")
    public boolean indicesBackupCheck() {
        return indicesBackupCheck;
    }

    /** Returns the IAM agency that the service uses. */
    @JsonProperty("agency")
    public String agency() {
        return agency;
    }

    /** Returns whether the upgrade is rejected under load; null means the service's default, true. */
    @JsonProperty("cluster_load_check")
    public @Nullable Boolean clusterLoadCheck() {
        return clusterLoadCheck;
    }

    /** Returns the number of data nodes that move their data at the same time; null means the choice of the service. */
    @JsonProperty("batch_size")
    public @Nullable Integer batchSize() {
        return batchSize;
    }

    /**
     * Collects the optional values of {@link UpgradeCoreRequest}. Not thread-safe.
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

        /** Sets the nodes to upgrade; {@link InstType#ALL} is the default, and the only value that the documents allow. */
        public Builder instType(InstType value) {
            instType = Checks.enumValue("instType", value);
            return this;
        }

        /**
         * Sets whether a snapshot of every index is required, true by default. The service compares the names only, not the
         * content and not the age: take a new snapshot when the last one is older than a month.
         */
        public Builder indicesBackupCheck(boolean value) {
            indicesBackupCheck = value;
            return this;
        }

        /** Sets whether the upgrade is rejected under load (queues, CPU, load average). */
        public Builder clusterLoadCheck(boolean value) {
            clusterLoadCheck = value;
            return this;
        }

        /**
         * Sets the number of data nodes that move their data at the same time. The documents advise 1, and allow half of the
         * data nodes at most.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder batchSize(int value) {
            batchSize = Checks.inRange("batchSize", value, 1, Integer.MAX_VALUE);
            return this;
        }

        /** Creates the request. */
        public UpgradeCoreRequest build() {
            return new UpgradeCoreRequest(this);
        }
    }
}
