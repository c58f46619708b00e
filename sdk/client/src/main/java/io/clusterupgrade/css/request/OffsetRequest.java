// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of a list, by the offset of its first element. The requests of CSS that have pages share it.
 *
 * @param <Q> the request itself
 * @since 0.1.0
 */
public abstract sealed class OffsetRequest<Q extends OffsetRequest<Q>>
        permits ListImagesRequest, ListClustersDetailsRequest, UpgradeDetailRequest {
    private final @Nullable Integer offset;
    private final @Nullable Integer limit;

    OffsetRequest(Builder<?, ?> builder) {
        this.offset = builder.offset;
        this.limit = builder.limit;
    }

    /** Returns the offset of the first element to list; null means the service's default, the first element. */
    public @Nullable Integer offset() {
        return offset;
    }

    /** Returns the largest number of elements to list; null means the service's default, 10. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Returns a builder with the values of this request. */
    public abstract Builder<Q, ?> toBuilder();

    /**
     * Collects the optional values of a request for a page. Not thread-safe.
     *
     * @param <Q> the request
     * @param <B> the builder itself
     * @since 0.1.0
     */
    public abstract static sealed class Builder<Q extends OffsetRequest<Q>, B extends Builder<Q, B>>
            permits ListImagesRequest.Builder, ListClustersDetailsRequest.Builder, UpgradeDetailRequest.Builder {
        private static final int LARGEST = 1000;

        private final int first;
        private @Nullable Integer offset;
        private @Nullable Integer limit;

        /** Starts without values; {@code first} is the offset of the first element of the list, 0 or 1. */
        Builder(int first) {
            this.first = first;
        }

        /** Starts with the page of a request. */
        Builder(int first, OffsetRequest<Q> request) {
            this.first = first;
            this.offset = request.offset;
            this.limit = request.limit;
        }

        /**
         * Sets the offset of the first element to list. Images are counted from 0, clusters and tasks from 1.
         *
         * @throws IllegalArgumentException if it is below the offset of the first element, or above 1000
         */
        public B offset(int value) {
            offset = Checks.inRange("offset", value, first, LARGEST);
            return self();
        }

        /**
         * Sets the largest number of elements to list.
         *
         * @throws IllegalArgumentException if it is not 1 to 1000
         */
        public B limit(int value) {
            limit = Checks.inRange("limit", value, 1, LARGEST);
            return self();
        }

        /** Creates the request. */
        public abstract Q build();

        abstract B self();
    }
}
