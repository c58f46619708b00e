// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of a list, by the number of the page. The requests of ACK that have pages share it.
 *
 * @param <Q> the request itself
 * @since 0.1.0
 */
public abstract sealed class PagedRequest<Q extends PagedRequest<Q>>
        permits TokenPagedRequest, DescribeClusterNodesRequest, FilteredClustersRequest {
    private final @Nullable Integer pageNumber;
    private final @Nullable Integer pageSize;

    PagedRequest(Builder<?, ?> builder) {
        this.pageNumber = builder.pageNumber;
        this.pageSize = builder.pageSize;
    }

    /** Returns the number of the page, from 1; null means the first. */
    public @Nullable Integer pageNumber() {
        return pageNumber;
    }

    /** Returns the largest number of elements in a page; null means the service's default. */
    public @Nullable Integer pageSize() {
        return pageSize;
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
    public abstract static sealed class Builder<Q extends PagedRequest<Q>, B extends Builder<Q, B>>
            permits TokenPagedRequest.Builder, DescribeClusterNodesRequest.Builder, FilteredClustersRequest.Builder {
        private final int largestPage;
        private @Nullable Integer pageNumber;
        private @Nullable Integer pageSize;

        /** Starts without values; pages may have up to {@code largestPage} elements, {@link Integer#MAX_VALUE} for any number. */
        Builder(int largestPage) {
            this.largestPage = largestPage;
        }

        /** Starts with the page of a request. */
        Builder(int largestPage, PagedRequest<Q> request) {
            this.largestPage = largestPage;
            this.pageNumber = request.pageNumber;
            this.pageSize = request.pageSize;
        }

        /**
         * Sets the number of the page, from 1.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public B pageNumber(int value) {
            pageNumber = Checks.atLeast("pageNumber", value, 1);
            return self();
        }

        /**
         * Sets the largest number of elements in a page.
         *
         * @throws IllegalArgumentException if it is below 1, or above 100 where the service documents that limit: for nodes and
         *     events
         */
        public B pageSize(int value) {
            pageSize = largestPage == Integer.MAX_VALUE
                    ? Checks.atLeast("pageSize", value, 1)
                    : Checks.inRange("pageSize", value, 1, largestPage);
            return self();
        }

        /** Creates the request. */
        public abstract Q build();

        abstract B self();
    }
}
