// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for the images that a cluster can be upgraded to, one page at a time (see sdk/docs/wire/css.md#listimages).
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListImagesRequest {
    private static final int LARGEST = 1000;

    private final String clusterId;
    private final UpgradeType upgradeType;
    private final @Nullable Integer offset;
    private final @Nullable Integer limit;

    private ListImagesRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.upgradeType = builder.upgradeType;
        this.offset = builder.offset;
        this.limit = builder.limit;
    }

    /**
     * Returns a builder of a request with the service's default offset and limit.
     *
     * @param clusterId the cluster's id
     * @param upgradeType the kind of upgrade that the images are for
     */
    public static Builder builder(String clusterId, UpgradeType upgradeType) {
        return new Builder(clusterId, upgradeType);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the kind of upgrade that the images are for. */
    public UpgradeType upgradeType() {
        return upgradeType;
    }

    /** Returns the offset of the first image to list, from 0; null means the service's default, 0. */
    public @Nullable Integer offset() {
        return offset;
    }

    /** Returns the largest number of images to list; null means the service's default, 10. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Returns a builder with the values of this request. */
    public Builder toBuilder() {
        Builder builder = new Builder(clusterId, upgradeType);
        builder.offset = offset;
        builder.limit = limit;
        return builder;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final UpgradeType upgradeType;
        private @Nullable Integer offset;
        private @Nullable Integer limit;

        private Builder(String clusterId, UpgradeType upgradeType) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.upgradeType = Checks.enumValue("upgradeType", upgradeType);
        }

        /**
         * Sets the offset of the first image to list; the first image has the offset 0, unlike in the other lists of CSS.
         *
         * @throws IllegalArgumentException if it is not 0 to 1000
         */
        public Builder offset(int value) {
            offset = Checks.inRange("offset", value, 0, LARGEST);
            return this;
        }

        /**
         * Sets the largest number of images to list.
         *
         * @throws IllegalArgumentException if it is not 1 to 1000
         */
        public Builder limit(int value) {
            limit = Checks.inRange("limit", value, 1, LARGEST);
            return this;
        }

        /** Creates the request. */
        public ListImagesRequest build() {
            return new ListImagesRequest(this);
        }
    }
}
