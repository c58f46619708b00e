// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of a list, by the number of the page or by the token that the response before it has.
 *
 * @param <Q> the request itself
 * @since 0.1.0
 */
public abstract sealed class TokenPagedRequest<Q extends TokenPagedRequest<Q>> extends PagedRequest<Q>
        permits DescribeClusterEventsRequest, DescribeEventsForRegionRequest, DescribeClusterTasksRequest {
    private final @Nullable String nextToken;
    private final @Nullable Integer maxResults;

    TokenPagedRequest(Builder<?, ?> builder) {
        super(builder);
        this.nextToken = builder.nextToken;
        this.maxResults = builder.maxResults;
        if ((pageNumber() != null || pageSize() != null) && (nextToken != null || maxResults != null)) {
            throw new IllegalArgumentException(
                    "a page has either pageNumber and pageSize, or nextToken and maxResults, not both: leave one pair out");
        }
    }

    /** Returns the token of the page, from the response before it; null means the first page. */
    public @Nullable String nextToken() {
        return nextToken;
    }

    /** Returns the largest number of elements in a page that a token selects; null means the service's default. */
    public @Nullable Integer maxResults() {
        return maxResults;
    }

    @Override
    public abstract Builder<Q, ?> toBuilder();

    /**
     * Collects the optional values of a request for a page. Not thread-safe.
     *
     * @param <Q> the request
     * @param <B> the builder itself
     * @since 0.1.0
     */
    public abstract static sealed class Builder<Q extends TokenPagedRequest<Q>, B extends Builder<Q, B>>
            extends PagedRequest.Builder<Q, B>
            permits DescribeClusterEventsRequest.Builder,
                    DescribeEventsForRegionRequest.Builder,
                    DescribeClusterTasksRequest.Builder {
        private @Nullable String nextToken;
        private @Nullable Integer maxResults;

        Builder(int largestPage) {
            super(largestPage);
        }

        Builder(int largestPage, TokenPagedRequest<Q> request) {
            super(largestPage, request);
            this.nextToken = request.nextToken;
            this.maxResults = request.maxResults;
        }

        /** Sets the token of the page, from the response before it. Not together with a page number or a page size. */
        public B nextToken(String value) {
            nextToken = value;
            return self();
        }

        /**
         * Sets the largest number of elements in a page that a token selects. Not together with a page number or a page size.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public B maxResults(int value) {
            maxResults = Checks.atLeast("maxResults", value, 1);
            return self();
        }

        /**
         * Creates the request.
         *
         * @throws IllegalArgumentException if it has both a page number or size and a token or its size: the service takes one or
         *     the other
         */
        @Override
        public abstract Q build();
    }
}
