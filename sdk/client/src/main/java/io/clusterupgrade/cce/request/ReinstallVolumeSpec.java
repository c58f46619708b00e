// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The root volume of a node that is reset (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReinstallVolumeSpec {
    private final @Nullable String imageId;
    private final @Nullable String cmkId;

    private ReinstallVolumeSpec(Builder builder) {
        this.imageId = builder.imageId;
        this.cmkId = builder.cmkId;
    }

    /** Returns a builder of a volume without values of its own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the image of the operating system; null means the choice of the service. */
    @JsonProperty("imageID")
    public @Nullable String imageId() {
        return imageId;
    }

    /** Returns the id of the key that encrypts the volume; null means the choice of the service. */
    @JsonProperty("cmkID")
    public @Nullable String cmkId() {
        return cmkId;
    }

    /** Returns all values. */
    @Override
    public String toString() {
        return "ReinstallVolumeSpec[imageId=" + imageId + ", cmkId=" + cmkId + "]";
    }

    /**
     * Collects the optional values of {@link ReinstallVolumeSpec}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable String imageId;
        private @Nullable String cmkId;

        private Builder() {}

        /**
         * Sets the id of the image of the operating system.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder imageId(String value) {
            imageId = Checks.text("imageId", value);
            return this;
        }

        /**
         * Sets the id of the key that encrypts the volume. It is not the key itself.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder cmkId(String value) {
            cmkId = Checks.text("cmkId", value);
            return this;
        }

        /** Creates the value. */
        public ReinstallVolumeSpec build() {
            return new ReinstallVolumeSpec(this);
        }
    }
}
