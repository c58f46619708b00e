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
 * Asks to switch the snapshot function on, or to change where and when snapshots are made
 * (see sdk/docs/wire/css.md#snapshot-settings). Immutable and thread-safe.
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
     * Starts a request.
     *
     * @param clusterId the cluster's id
     * @param bucket the OBS bucket that snapshots go to
     * @param agency the IAM agency that may write there: not that of upgrades, but {@link AgencyType#OBS_AGENCY} if
     *     {@code createAgency} made it
     */
    public static Builder builder(String clusterId, String bucket, String agency) {
        return new Builder(clusterId, bucket, agency);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The OBS bucket that snapshots go to. */
    @JsonProperty("bucket")
    public String bucket() {
        return bucket;
    }

    /** The IAM agency that may write there. */
    @JsonProperty("agency")
    public String agency() {
        return agency;
    }

    /** The path in the bucket; null leaves it to the service. */
    @JsonProperty("base_path")
    public @Nullable String basePath() {
        return basePath;
    }

    /** How fast a node saves; null leaves it to the service. */
    @JsonProperty("max_snapshot_bytes_per_seconds")
    public @Nullable String maxSnapshotBytesPerSeconds() {
        return maxSnapshotBytesPerSeconds;
    }

    /** How fast a node restores; null leaves it to the service. */
    @JsonProperty("max_restore_bytes_per_seconds")
    public @Nullable String maxRestoreBytesPerSeconds() {
        return maxRestoreBytesPerSeconds;
    }

    /** Whether snapshots are made by themselves; null leaves it as it is. */
    public @Nullable Boolean enable() {
        return enable;
    }

    /** The same as it is sent, in a text. */
    @JsonProperty("enable")
    public @Nullable String enableText() {
        return enable == null ? null : enable.toString();
    }

    /** The indices they have; empty leaves it to the service. */
    public List<String> indices() {
        return indices;
    }

    /** The indices as they are sent, with commas between them; null when there are none. */
    @JsonProperty("indices")
    public @Nullable String indicesText() {
        return Checks.joined(indices);
    }

    /** How their names begin; null leaves it to the service. */
    @JsonProperty("prefix")
    public @Nullable String prefix() {
        return prefix;
    }

    /** At what hour they are made; null leaves it to the service. */
    @JsonProperty("period")
    public @Nullable String period() {
        return period;
    }

    /** How often they are made; null leaves it to the service. */
    @JsonProperty("frequency")
    public @Nullable SnapshotFrequency frequency() {
        return frequency;
    }

    /** How many are kept; null leaves it to the service. */
    @JsonProperty("keepday")
    public @Nullable Integer keepday() {
        return keepday;
    }

    /** Whether those made by themselves are deleted; null leaves it to the service. */
    public @Nullable Boolean deleteAuto() {
        return deleteAuto;
    }

    /** The same as it is sent, in a text. */
    @JsonProperty("delete_auto")
    public @Nullable String deleteAutoText() {
        return deleteAuto == null ? null : deleteAuto.toString();
    }

    /**
     * Collects the optional values. Not thread-safe.
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

        /** The path in the bucket. */
        public Builder basePath(String value) {
            basePath = Checks.text("basePath", value);
            return this;
        }

        /** How fast a node saves, such as {@code 40mb}. */
        public Builder maxSnapshotBytesPerSeconds(String value) {
            maxSnapshotBytesPerSeconds = Checks.text("maxSnapshotBytesPerSeconds", value);
            return this;
        }

        /** How fast a node restores, such as {@code 40mb}. */
        public Builder maxRestoreBytesPerSeconds(String value) {
            maxRestoreBytesPerSeconds = Checks.text("maxRestoreBytesPerSeconds", value);
            return this;
        }

        /** Whether snapshots are made by themselves. */
        public Builder enable(boolean value) {
            enable = value;
            return this;
        }

        /** The indices they have, {@code *} standing for any text. */
        public Builder indices(List<String> value) {
            indices = Checks.names("indices", value);
            return this;
        }

        /** How their names begin. */
        public Builder prefix(String value) {
            prefix = Checks.text("prefix", value);
            return this;
        }

        /** At what hour they are made, such as {@code 00:00 GMT+08:00}. */
        public Builder period(String value) {
            period = Checks.text("period", value);
            return this;
        }

        /** How often they are made. */
        public Builder frequency(SnapshotFrequency value) {
            frequency = Checks.enumValue("frequency", value);
            return this;
        }

        /**
         * How many are kept.
         *
         * @throws IllegalArgumentException if it is not 1 to 90
         */
        public Builder keepday(int value) {
            keepday = Checks.inRange("keepday", value, 1, MOST_KEPT);
            return this;
        }

        /** Whether the snapshots made by themselves are deleted when they are switched off. */
        public Builder deleteAuto(boolean value) {
            deleteAuto = value;
            return this;
        }

        /** Makes the request. */
        public UpdateSnapshotSettingRequest build() {
            return new UpdateSnapshotSettingRequest(this);
        }
    }
}
