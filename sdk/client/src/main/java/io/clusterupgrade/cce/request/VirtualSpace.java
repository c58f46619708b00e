// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.LvType;
import io.clusterupgrade.cce.model.VirtualSpaceName;
import io.clusterupgrade.internal.request.Checks;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of the space of a group of data disks (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class VirtualSpace {
    private static final int WHOLE = 100;

    private final VirtualSpaceName name;
    private final int sizePercent;
    private final @Nullable LvmConfig lvmConfig;
    private final @Nullable LvType runtimeLvType;

    private VirtualSpace(Builder builder) {
        this.name = builder.name;
        this.sizePercent = builder.sizePercent;
        this.lvmConfig = builder.lvmConfig;
        this.runtimeLvType = builder.runtimeLvType;
    }

    /**
     * Returns a builder of a space.
     *
     * @param name what the part is for
     * @param sizePercent its size in percent of the group, 1 to 100
     * @throws IllegalArgumentException if {@code name} is absent or {@code sizePercent} is not 1 to 100
     */
    public static Builder builder(VirtualSpaceName name, int sizePercent) {
        return new Builder(name, sizePercent);
    }

    /** Returns what the part is for. */
    @JsonProperty("name")
    public VirtualSpaceName name() {
        return name;
    }

    /** Returns its size in percent of the group. */
    @JsonIgnore
    public int sizePercent() {
        return sizePercent;
    }

    /** Returns the logical volume of the space; null means the choice of the service. */
    @JsonProperty("lvmConfig")
    public @Nullable LvmConfig lvmConfig() {
        return lvmConfig;
    }

    /** Returns how the volume of the container runtime is spread over the disks; null means the choice of the service. */
    @JsonIgnore
    public @Nullable LvType runtimeLvType() {
        return runtimeLvType;
    }

    /** Returns the size as it is sent, such as {@code 90%}. */
    @JsonProperty("size")
    public String size() {
        return sizePercent + "%";
    }

    /** Returns the settings of the container runtime as they are sent; null if there are none. */
    @JsonProperty("runtimeConfig")
    public @Nullable Map<String, Object> runtimeConfig() {
        return runtimeLvType == null ? null : Map.of("lvType", runtimeLvType);
    }

    /** Returns all values. */
    @Override
    public String toString() {
        return "VirtualSpace[" + name + " " + size() + ", lvmConfig=" + lvmConfig + ", runtimeLvType=" + runtimeLvType
                + "]";
    }

    /**
     * Collects the optional values of {@link VirtualSpace}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final VirtualSpaceName name;
        private final int sizePercent;
        private @Nullable LvmConfig lvmConfig;
        private @Nullable LvType runtimeLvType;

        private Builder(VirtualSpaceName name, int sizePercent) {
            this.name = Checks.enumValue("name", name);
            this.sizePercent = Checks.inRange("sizePercent", sizePercent, 1, WHOLE);
        }

        /** Sets the logical volume of the space. */
        public Builder lvmConfig(LvmConfig value) {
            lvmConfig = Objects.requireNonNull(value, "lvmConfig");
            return this;
        }

        /**
         * Sets how the volume of the container runtime is spread over the disks.
         *
         * @throws IllegalArgumentException if it is absent
         */
        public Builder runtimeLvType(LvType value) {
            runtimeLvType = Checks.enumValue("runtimeLvType", value);
            return this;
        }

        /** Creates the value. */
        public VirtualSpace build() {
            return new VirtualSpace(this);
        }
    }
}
