// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.DatastoreType;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for the clusters of the project, one page at a time (see sdk/docs/wire/css.md#clusters).
 * The first cluster has the offset 1. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListClustersDetailsRequest extends OffsetRequest<ListClustersDetailsRequest> {
    private final @Nullable DatastoreType datastoreType;
    private final boolean offsetSentAsStart;

    private ListClustersDetailsRequest(Builder builder) {
        super(builder);
        this.datastoreType = builder.datastoreType;
        this.offsetSentAsStart = builder.offsetSentAsStart;
    }

    /** Returns a builder of a request for clusters of all engines, with the service's default offset and limit. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the engine of the clusters to list; null means any. */
    public @Nullable DatastoreType datastoreType() {
        return datastoreType;
    }

    /** Returns whether the offset is sent under its older name, {@code start}. */
    public boolean isOffsetSentAsStart() {
        return offsetSentAsStart;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values of {@link ListClustersDetailsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends OffsetRequest.Builder<ListClustersDetailsRequest, Builder> {
        private @Nullable DatastoreType datastoreType;
        private boolean offsetSentAsStart;

        private Builder() {
            super(1);
        }

        private Builder(ListClustersDetailsRequest request) {
            super(1, request);
            this.datastoreType = request.datastoreType;
            this.offsetSentAsStart = request.offsetSentAsStart;
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

        @Override
        public ListClustersDetailsRequest build() {
            return new ListClustersDetailsRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
