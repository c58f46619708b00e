// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the data disks of a node that is reset are divided (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReinstallVolumeConfig {
    private final @Nullable String lvmConfig;
    private final @Nullable Storage storage;

    private ReinstallVolumeConfig(Builder builder) {
        this.lvmConfig = builder.lvmConfig;
        this.storage = builder.storage;
    }

    /** Returns a builder of a division without values of its own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the division in the form that the vendor has deprecated; null means the choice of the service. */
    @JsonProperty("lvmConfig")
    public @Nullable String lvmConfig() {
        return lvmConfig;
    }

    /** Returns the disks and their groups; null means the choice of the service. */
    @JsonProperty("storage")
    public @Nullable Storage storage() {
        return storage;
    }

    /** Returns all values. */
    @Override
    public String toString() {
        return "ReinstallVolumeConfig[lvmConfig=" + lvmConfig + ", storage=" + storage + "]";
    }

    /**
     * Collects the optional values of {@link ReinstallVolumeConfig}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable String lvmConfig;
        private @Nullable Storage storage;

        private Builder() {}

        /**
         * Sets the division in the form that the vendor has deprecated; the newer one is {@link #storage}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder lvmConfig(String value) {
            lvmConfig = Checks.text("lvmConfig", value);
            return this;
        }

        /** Sets the disks and their groups. */
        public Builder storage(Storage value) {
            storage = Objects.requireNonNull(value, "storage");
            return this;
        }

        /** Creates the value. */
        public ReinstallVolumeConfig build() {
            return new ReinstallVolumeConfig(this);
        }
    }
}
