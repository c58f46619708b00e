// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.DatastoreType;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for the clusters of the project, one page at a time (see sdk/docs/wire/css.md#clusters). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListClustersDetailsRequest {
    private static final int LARGEST = 1000;

    private final @Nullable Integer offset;
    private final @Nullable Integer limit;
    private final @Nullable DatastoreType datastoreType;
    private final boolean offsetSentAsStart;

    private ListClustersDetailsRequest(Builder builder) {
        this.offset = builder.offset;
        this.limit = builder.limit;
        this.datastoreType = builder.datastoreType;
        this.offsetSentAsStart = builder.offsetSentAsStart;
    }

    /** Returns a builder of a request for clusters of all engines, with the service's default offset and limit. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the offset of the first cluster to list, from 1; null means the service's default, 1. */
    public @Nullable Integer offset() {
        return offset;
    }

    /** Returns the largest number of clusters to list; null means the service's default, 10. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Returns the engine of the clusters to list; null means any. */
    public @Nullable DatastoreType datastoreType() {
        return datastoreType;
    }

    /** Returns whether the offset is sent under its older name, {@code start}. */
    public boolean isOffsetSentAsStart() {
        return offsetSentAsStart;
    }

    /** Returns a builder with the values of this request. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.offset = offset;
        builder.limit = limit;
        builder.datastoreType = datastoreType;
        builder.offsetSentAsStart = offsetSentAsStart;
        return builder;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable Integer offset;
        private @Nullable Integer limit;
        private @Nullable DatastoreType datastoreType;
        private boolean offsetSentAsStart;

        private Builder() {}

        /**
         * Sets the offset of the first cluster to list; the first cluster has the offset 1.
         *
         * @throws IllegalArgumentException if it is not 1 to 1000
         */
        public Builder offset(int value) {
            offset = Checks.inRange("offset", value, 1, LARGEST);
            return this;
        }

        /**
         * Sets the largest number of clusters to list.
         *
         * @throws IllegalArgumentException if it is not 1 to 1000
         */
        public Builder limit(int value) {
            limit = Checks.inRange("limit", value, 1, LARGEST);
            return this;
        }

        /**
         * Sets the engine of the clusters to list.
         *
         * @throws IllegalArgumentException if it is {@link DatastoreType#ABSENT}; leave the engine out to list all
         */
        public Builder datastoreType(DatastoreType value) {
            datastoreType = Checks.enumValue("datastoreType", value);
            return this;
        }

        /** Sends the offset as {@code start}, for deployments that follow the documents before August 2025. */
        public Builder offsetSentAsStart() {
            offsetSentAsStart = true;
            return this;
        }

        /** Creates the request. */
        public ListClustersDetailsRequest build() {
            return new ListClustersDetailsRequest(this);
        }
    }
}
