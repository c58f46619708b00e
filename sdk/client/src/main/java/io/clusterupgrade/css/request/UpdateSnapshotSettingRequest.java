// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.SnapshotFrequency;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to enable snapshots, or to change where and when they are created (see sdk/docs/wire/css.md#snapshot-settings).
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpdateSnapshotSettingRequest {
    private final String clusterId;
    private final String bucket;
    private final String agency;
    private final @Nullable String basePath;
    private final @Nullable String maxSnapshotBytesPerSeconds;
    private final @Nullable String maxRestoreBytesPerSeconds;
    private final @Nullable Boolean enable;
    private final List<String> indices;
    private final @Nullable String prefix;
    private final @Nullable String period;
    private final @Nullable SnapshotFrequency frequency;
    private final @Nullable Integer keepday;
    private final @Nullable Boolean deleteAuto;

    private UpdateSnapshotSettingRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.bucket = builder.bucket;
        this.agency = builder.agency;
        this.basePath = builder.basePath;
        this.maxSnapshotBytesPerSeconds = builder.maxSnapshotBytesPerSeconds;
        this.maxRestoreBytesPerSeconds = builder.maxRestoreBytesPerSeconds;
        this.enable = builder.enable;
        this.indices = builder.indices;
        this.prefix = builder.prefix;
        this.period = builder.period;
        this.frequency = builder.frequency;
        this.keepday = builder.keepday;
        this.deleteAuto = builder.deleteAuto;
    }

    /**
     * Returns a builder of a request.
     *
     * @param clusterId the cluster's id
     * @param bucket the OBS bucket for the snapshots
     * @param agency the IAM agency that may write to it: not the agency of upgrades, but {@link AgencyType#OBS_AGENCY} if
     *     {@code createAgency} created it
     */
    public static Builder builder(String clusterId, String bucket, String agency) {
        return new Builder(clusterId, bucket, agency);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the OBS bucket for the snapshots. */
    @JsonProperty("bucket")
    public String bucket() {
        return bucket;
    }

    /** Returns the IAM agency that may write to it. */
    @JsonProperty("agency")
    public String agency() {
        return agency;
    }

    /** Returns the path in the bucket; null means the choice of the service. */
    @JsonProperty("base_path")
    public @Nullable String basePath() {
        return basePath;
    }

    /** Returns the rate at which a node saves; null means the choice of the service. */
    @JsonProperty("max_snapshot_bytes_per_seconds")
    public @Nullable String maxSnapshotBytesPerSeconds() {
        return maxSnapshotBytesPerSeconds;
    }

    /** Returns the rate at which a node restores; null means the choice of the service. */
    @JsonProperty("max_restore_bytes_per_seconds")
    public @Nullable String maxRestoreBytesPerSeconds() {
        return maxRestoreBytesPerSeconds;
    }

    /** Returns whether snapshots are created automatically; null means no change. */
    public @Nullable Boolean enable() {
        return enable;
    }

    /** Returns the same value as it is sent, as a text. */
    @JsonProperty("enable")
    public @Nullable String enableText() {
        return enable == null ? null : enable.toString();
    }

    /** Returns the indices in the snapshots; empty means the choice of the service. */
    public List<String> indices() {
        return indices;
    }

    /** Returns the indices as they are sent, separated by commas; null when there are none. */
    @JsonProperty("indices")
    public @Nullable String indicesText() {
        return Checks.joined(indices);
    }

    /** Returns the prefix of their names; null means the choice of the service. */
    @JsonProperty("prefix")
    public @Nullable String prefix() {
        return prefix;
    }

    /** Returns the time of day at which they are created; null means the choice of the service. */
    @JsonProperty("period")
    public @Nullable String period() {
        return period;
    }

    /** Returns how often they are created; null means the choice of the service. */
    @JsonProperty("frequency")
    public @Nullable SnapshotFrequency frequency() {
        return frequency;
    }

    /** Returns the number of snapshots that are kept; null means the choice of the service. */
    @JsonProperty("keepday")
    public @Nullable Integer keepday() {
        return keepday;
    }

    /** Returns whether the automatic snapshots are deleted when they are disabled; null means the choice of the service. */
    public @Nullable Boolean deleteAuto() {
        return deleteAuto;
    }

    /** Returns the same value as it is sent, as a text. */
    @JsonProperty("delete_auto")
    public @Nullable String deleteAutoText() {
        return deleteAuto == null ? null : deleteAuto.toString();
    }

    /**
     * Collects the optional values of {@link UpdateSnapshotSettingRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final int MOST_KEPT = 90;

        private final String clusterId;
        private final String bucket;
        private final String agency;
        private @Nullable String basePath;
        private @Nullable String maxSnapshotBytesPerSeconds;
        private @Nullable String maxRestoreBytesPerSeconds;
        private @Nullable Boolean enable;
        private List<String> indices = List.of();
        private @Nullable String prefix;
        private @Nullable String period;
        private @Nullable SnapshotFrequency frequency;
        private @Nullable Integer keepday;
        private @Nullable Boolean deleteAuto;

        private Builder(String clusterId, String bucket, String agency) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.bucket = Checks.text("bucket", bucket);
            this.agency = Checks.text("agency", agency);
        }

        /** Sets the path in the bucket. */
        public Builder basePath(String value) {
            basePath = Checks.text("basePath", value);
            return this;
        }

        /** Sets the rate at which a node saves, such as {@code 40mb}. */
        public Builder maxSnapshotBytesPerSeconds(String value) {
            maxSnapshotBytesPerSeconds = Checks.text("maxSnapshotBytesPerSeconds", value);
            return this;
        }

        /** Sets the rate at which a node restores, such as {@code 40mb}. */
        public Builder maxRestoreBytesPerSeconds(String value) {
            maxRestoreBytesPerSeconds = Checks.text("maxRestoreBytesPerSeconds", value);
            return this;
        }

        /** Sets whether snapshots are created automatically. */
        public Builder enable(boolean value) {
            enable = value;
            return this;
        }

        /** Sets the indices in the snapshots, where {@code *} matches any text. */
        public Builder indices(List<String> value) {
            indices = Checks.names("indices", value);
            return this;
        }

        /** Sets the prefix of their names. */
        public Builder prefix(String value) {
            prefix = Checks.text("prefix", value);
            return this;
        }

        /** Sets the time of day at which they are created, such as {@code 00:00 GMT+08:00}. */
        public Builder period(String value) {
            period = Checks.text("period", value);
            return this;
        }

        /** Sets how often they are created. */
        public Builder frequency(SnapshotFrequency value) {
            frequency = Checks.enumValue("frequency", value);
            return this;
        }

        /**
         * Sets the number of snapshots that are kept.
         *
         * @throws IllegalArgumentException if it is not 1 to 90
         */
        public Builder keepday(int value) {
            keepday = Checks.inRange("keepday", value, 1, MOST_KEPT);
            return this;
        }

        /** Sets whether the automatic snapshots are deleted when they are disabled. */
        public Builder deleteAuto(boolean value) {
            deleteAuto = value;
            return this;
        }

        /** Creates the request. */
        public UpdateSnapshotSettingRequest build() {
            return new UpdateSnapshotSettingRequest(this);
        }
    }
}
