// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.internal.request.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the data disks that a selector matches have in common (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StorageSelectorMatchLabels {
    private final @Nullable Integer size;
    private final @Nullable String volumeType;
    private final @Nullable Integer iops;
    private final @Nullable Integer throughput;
    private final @Nullable Boolean metadataEncrypted;
    private final @Nullable String metadataCmkId;
    private final @Nullable Integer count;

    private StorageSelectorMatchLabels(Builder builder) {
        this.size = builder.size;
        this.volumeType = builder.volumeType;
        this.iops = builder.iops;
        this.throughput = builder.throughput;
        this.metadataEncrypted = builder.metadataEncrypted;
        this.metadataCmkId = builder.metadataCmkId;
        this.count = builder.count;
    }

    /** Returns a builder of labels that match any disk. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the size of a disk in GB; null means any. */
    public @Nullable Integer size() {
        return size;
    }

    /** Returns the type of a disk, such as {@code SSD}; null means any. */
    public @Nullable String volumeType() {
        return volumeType;
    }

    /** Returns the operations per second of a disk; null means any. */
    public @Nullable Integer iops() {
        return iops;
    }

    /** Returns the throughput of a disk in MiB/s; null means any. */
    public @Nullable Integer throughput() {
        return throughput;
    }

    /** Returns whether a disk is encrypted; null means any. */
    public @Nullable Boolean metadataEncrypted() {
        return metadataEncrypted;
    }

    /** Returns the id of the key that encrypts a disk; null means any. */
    public @Nullable String metadataCmkId() {
        return metadataCmkId;
    }

    /** Returns the number of disks to select; null means all that match. */
    public @Nullable Integer count() {
        return count;
    }

    /** Returns the labels as they are sent, all of them as texts, in the order of the documents; unmodifiable. */
    @JsonValue
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        putIfSet(labels, "size", size);
        putIfSet(labels, "volumeType", volumeType);
        putIfSet(labels, "iops", iops);
        putIfSet(labels, "throughput", throughput);
        putIfSet(labels, "metadataEncrypted", metadataEncrypted == null ? null : metadataEncrypted ? "1" : "0");
        putIfSet(labels, "metadataCmkid", metadataCmkId);
        putIfSet(labels, "count", count);
        return Collections.unmodifiableMap(labels);
    }

    private static void putIfSet(Map<String, String> labels, String name, @Nullable Object value) {
        if (value != null) {
            labels.put(name, value.toString());
        }
    }

    /** Returns the labels that are set. */
    @Override
    public String toString() {
        return "StorageSelectorMatchLabels" + labels();
    }

    /**
     * Collects the labels of disks that a {@link StorageSelectorMatchLabels} matches. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable Integer size;
        private @Nullable String volumeType;
        private @Nullable Integer iops;
        private @Nullable Integer throughput;
        private @Nullable Boolean metadataEncrypted;
        private @Nullable String metadataCmkId;
        private @Nullable Integer count;

        private Builder() {}

        /**
         * Sets the size of a disk in GB.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder size(int value) {
            size = Checks.atLeast("size", value, 1);
            return this;
        }

        /**
         * Sets the type of a disk, such as {@code SSD}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder volumeType(String value) {
            volumeType = Checks.text("volumeType", value);
            return this;
        }

        /**
         * Sets the operations per second of a disk.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder iops(int value) {
            iops = Checks.atLeast("iops", value, 1);
            return this;
        }

        /**
         * Sets the throughput of a disk in MiB/s.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder throughput(int value) {
            throughput = Checks.atLeast("throughput", value, 1);
            return this;
        }

        /** Sets whether a disk is encrypted. */
        public Builder metadataEncrypted(boolean value) {
            metadataEncrypted = value;
            return this;
        }

        /**
         * Sets the id of the key that encrypts a disk. It is not the key itself.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder metadataCmkId(String value) {
            metadataCmkId = Checks.text("metadataCmkId", value);
            return this;
        }

        /**
         * Sets the number of disks to select.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder count(int value) {
            count = Checks.atLeast("count", value, 1);
            return this;
        }

        /** Creates the labels. */
        public StorageSelectorMatchLabels build() {
            return new StorageSelectorMatchLabels(this);
        }
    }
}
