// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The automatic scaling of a node pool (see sdk/docs/wire/ack.md#modifyclusternodepool). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class NodePoolAutoScalingSettings {
    private final @Nullable Boolean enable;
    private final @Nullable Long minInstances;
    private final @Nullable Long maxInstances;
    private final @Nullable String type;
    private final @Nullable Boolean isBondEip;
    private final @Nullable Long eipBandwidth;
    private final @Nullable String eipInternetChargeType;

    private NodePoolAutoScalingSettings(Builder builder) {
        this.enable = builder.enable;
        this.minInstances = builder.minInstances;
        this.maxInstances = builder.maxInstances;
        this.type = builder.type;
        this.isBondEip = builder.isBondEip;
        this.eipBandwidth = builder.eipBandwidth;
        this.eipInternetChargeType = builder.eipInternetChargeType;
    }

    /** Returns a builder of settings; those that are not set do not change. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether the node pool is scaled automatically; null means no change. */
    @JsonProperty("enable")
    public @Nullable Boolean enable() {
        return enable;
    }

    /** Returns the smallest number of instances; null means no change. */
    @JsonProperty("min_instances")
    public @Nullable Long minInstances() {
        return minInstances;
    }

    /** Returns the largest number of instances; null means no change. */
    @JsonProperty("max_instances")
    public @Nullable Long maxInstances() {
        return maxInstances;
    }

    /** Returns the kind of its instances, such as {@code cpu}, {@code gpu} or {@code spot}; null means no change. */
    @JsonProperty("type")
    public @Nullable String type() {
        return type;
    }

    /** Returns whether instances have public addresses; null means no change. */
    @JsonProperty("is_bond_eip")
    public @Nullable Boolean isBondEip() {
        return isBondEip;
    }

    /** Returns the bandwidth of a public address, in Mbit/s; null means no change. */
    @JsonProperty("eip_bandwidth")
    public @Nullable Long eipBandwidth() {
        return eipBandwidth;
    }

    /** Returns how a public address is charged, such as {@code PayByTraffic}; null means no change. */
    @JsonProperty("eip_internet_charge_type")
    public @Nullable String eipInternetChargeType() {
        return eipInternetChargeType;
    }

    /**
     * Collects the optional values of {@link NodePoolAutoScalingSettings}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable Boolean enable;
        private @Nullable Long minInstances;
        private @Nullable Long maxInstances;
        private @Nullable String type;
        private @Nullable Boolean isBondEip;
        private @Nullable Long eipBandwidth;
        private @Nullable String eipInternetChargeType;

        private Builder() {}

        /** Sets whether the node pool is scaled automatically. */
        public Builder enable(boolean value) {
            enable = value;
            return this;
        }

        /** Sets the smallest number of instances. */
        public Builder minInstances(long value) {
            minInstances = value;
            return this;
        }

        /** Sets the largest number of instances. */
        public Builder maxInstances(long value) {
            maxInstances = value;
            return this;
        }

        /** Sets the kind of its instances, such as {@code cpu}, {@code gpu} or {@code spot}. */
        public Builder type(String value) {
            type = value;
            return this;
        }

        /** Sets whether instances have public addresses. */
        public Builder isBondEip(boolean value) {
            isBondEip = value;
            return this;
        }

        /** Sets the bandwidth of a public address, in Mbit/s. */
        public Builder eipBandwidth(long value) {
            eipBandwidth = value;
            return this;
        }

        /** Sets how a public address is charged, such as {@code PayByTraffic}. */
        public Builder eipInternetChargeType(String value) {
            eipInternetChargeType = value;
            return this;
        }

        /** Creates the settings. */
        public NodePoolAutoScalingSettings build() {
            return new NodePoolAutoScalingSettings(this);
        }
    }
}
