// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.StorageType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A selection of data disks of a node that is reset (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StorageSelector {
    private final String name;
    private final StorageType storageType;
    private final @Nullable StorageSelectorMatchLabels matchLabels;

    private StorageSelector(Builder builder) {
        this.name = builder.name;
        this.storageType = builder.storageType;
        this.matchLabels = builder.matchLabels;
    }

    /**
     * Returns a builder of a selection of all disks of a kind.
     *
     * @param name the name by which groups refer to the selection
     * @param storageType the kind of the disks
     * @throws IllegalArgumentException if {@code name} is blank or {@code storageType} is absent
     */
    public static Builder builder(String name, StorageType storageType) {
        return new Builder(name, storageType);
    }

    /** Returns the name by which groups refer to the selection. */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** Returns the kind of the disks. */
    @JsonProperty("storageType")
    public StorageType storageType() {
        return storageType;
    }

    /** Returns what the disks have in common; null means any disk of the kind. */
    @JsonProperty("matchLabels")
    public @Nullable StorageSelectorMatchLabels matchLabels() {
        return matchLabels;
    }

    /** Returns all values. */
    @Override
    public String toString() {
        return "StorageSelector[" + name + ", storageType=" + storageType + ", matchLabels=" + matchLabels + "]";
    }

    /**
     * Collects the optional values of {@link StorageSelector}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String name;
        private final StorageType storageType;
        private @Nullable StorageSelectorMatchLabels matchLabels;

        private Builder(String name, StorageType storageType) {
            this.name = Checks.text("name", name);
            this.storageType = Checks.enumValue("storageType", storageType);
        }

        /** Sets what the disks have in common. */
        public Builder matchLabels(StorageSelectorMatchLabels value) {
            matchLabels = Objects.requireNonNull(value, "matchLabels");
            return this;
        }

        /** Creates the value. */
        public StorageSelector build() {
            return new StorageSelector(this);
        }
    }
}
