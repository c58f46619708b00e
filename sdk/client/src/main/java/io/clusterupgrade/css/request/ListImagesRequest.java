// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the images that a cluster can be upgraded to, a page at a time (see sdk/docs/wire/css.md#listimages).
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
     * Starts a request at the service's own offset and limit.
     *
     * @param clusterId the cluster's id
     * @param upgradeType what kind of upgrade the images are for
     */
    public static Builder builder(String clusterId, UpgradeType upgradeType) {
        return new Builder(clusterId, upgradeType);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** What kind of upgrade the images are for. */
    public UpgradeType upgradeType() {
        return upgradeType;
    }

    /** The place of the first image to list, from 0; null means the service's default, 0. */
    public @Nullable Integer offset() {
        return offset;
    }

    /** How many images to list at most; null means the service's default, 10. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** A builder with the values of this request. */
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
         * The place of the first image to list; the first image there is has the place 0, unlike in the other lists of CSS.
         *
         * @throws IllegalArgumentException if it is not 0 to 1000
         */
        public Builder offset(int value) {
            offset = Checks.inRange("offset", value, 0, LARGEST);
            return this;
        }

        /**
         * How many images to list at most.
         *
         * @throws IllegalArgumentException if it is not 1 to 1000
         */
        public Builder limit(int value) {
            limit = Checks.inRange("limit", value, 1, LARGEST);
            return this;
        }

        /** Makes the request. */
        public ListImagesRequest build() {
            return new ListImagesRequest(this);
        }
    }
}
