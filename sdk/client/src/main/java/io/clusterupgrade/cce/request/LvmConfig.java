// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.LvType;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The logical volume of a part of the disk space of a node (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LvmConfig {
    private final LvType lvType;
    private final @Nullable String path;

    private LvmConfig(Builder builder) {
        this.lvType = builder.lvType;
        this.path = builder.path;
    }

    /**
     * Returns a builder of a volume.
     *
     * @param lvType how the volume is spread over the disks
     * @throws IllegalArgumentException if {@code lvType} is absent
     */
    public static Builder builder(LvType lvType) {
        return new Builder(lvType);
    }

    /** Returns how the volume is spread over the disks. */
    @JsonProperty("lvType")
    public LvType lvType() {
        return lvType;
    }

    /** Returns the folder where the volume is mounted; null means the choice of the service. */
    @JsonProperty("path")
    public @Nullable String path() {
        return path;
    }

    /** Returns all values. */
    @Override
    public String toString() {
        return "LvmConfig[lvType=" + lvType + ", path=" + path + "]";
    }

    /**
     * Collects the optional values of {@link LvmConfig}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final LvType lvType;
        private @Nullable String path;

        private Builder(LvType lvType) {
            this.lvType = Checks.enumValue("lvType", lvType);
        }

        /**
         * Sets the folder where the volume is mounted.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder path(String value) {
            path = Checks.text("path", value);
            return this;
        }

        /** Creates the value. */
        public LvmConfig build() {
            return new LvmConfig(this);
        }
    }
}
