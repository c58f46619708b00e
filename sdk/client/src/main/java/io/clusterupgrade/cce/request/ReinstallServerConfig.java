// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tags and root volume of the server of a node that is reset (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReinstallServerConfig {
    private final List<UserTag> userTags;
    private final @Nullable ReinstallVolumeSpec rootVolume;

    private ReinstallServerConfig(Builder builder) {
        this.userTags = builder.userTags;
        this.rootVolume = builder.rootVolume;
    }

    /** Returns a builder of a server without values of its own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the tags of the server; empty means the choice of the service. */
    @JsonProperty("userTags")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<UserTag> userTags() {
        return userTags;
    }

    /** Returns the root volume; null means the choice of the service. */
    @JsonProperty("rootVolume")
    public @Nullable ReinstallVolumeSpec rootVolume() {
        return rootVolume;
    }

    /** Returns all values. */
    @Override
    public String toString() {
        return "ReinstallServerConfig[userTags=" + userTags + ", rootVolume=" + rootVolume + "]";
    }

    /**
     * Collects the optional values of {@link ReinstallServerConfig}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private List<UserTag> userTags = List.of();
        private @Nullable ReinstallVolumeSpec rootVolume;

        private Builder() {}

        /**
         * Sets the tags of the server.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder userTags(List<UserTag> value) {
            userTags = Checks.notEmpty("userTags", value);
            return this;
        }

        /** Sets the root volume. */
        public Builder rootVolume(ReinstallVolumeSpec value) {
            rootVolume = Objects.requireNonNull(value, "rootVolume");
            return this;
        }

        /** Creates the value. */
        public ReinstallServerConfig build() {
            return new ReinstallServerConfig(this);
        }
    }
}
