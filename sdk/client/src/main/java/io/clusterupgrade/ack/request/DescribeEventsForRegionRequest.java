// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the events in a region, a page at a time (see sdk/docs/wire/ack.md#plans-events-and-logs). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeEventsForRegionRequest {
    private final String regionId;
    private final @Nullable String clusterId;
    private final @Nullable Integer pageNumber;
    private final @Nullable Integer pageSize;
    private final @Nullable String nextToken;
    private final @Nullable Integer maxResults;

    private DescribeEventsForRegionRequest(Builder builder) {
        this.regionId = builder.regionId;
        this.clusterId = builder.clusterId;
        this.pageNumber = builder.pageNumber;
        this.pageSize = builder.pageSize;
        this.nextToken = builder.nextToken;
        this.maxResults = builder.maxResults;
    }

    /** Starts a request for the events in a region. */
    public static Builder builder(String regionId) {
        return new Builder(regionId);
    }

    /** The region. */
    public String regionId() {
        return regionId;
    }

    /** The cluster whose events to list; null means all. */
    public @Nullable String clusterId() {
        return clusterId;
    }

    /** The number of the page, from 1; null means the first. */
    public @Nullable Integer pageNumber() {
        return pageNumber;
    }

    /** How many events a page has at most, 1 to 100; null means 50. */
    public @Nullable Integer pageSize() {
        return pageSize;
    }

    /** Where the page begins, as the page before said; null means at the start. */
    public @Nullable String nextToken() {
        return nextToken;
    }

    /** How many elements a page has at most, when pages are asked for by token; null means the service's default. */
    public @Nullable Integer maxResults() {
        return maxResults;
    }

    /** A builder with the values of this request. */
    public Builder toBuilder() {
        Builder builder = new Builder(regionId);
        builder.clusterId = clusterId;
        builder.pageNumber = pageNumber;
        builder.pageSize = pageSize;
        builder.nextToken = nextToken;
        builder.maxResults = maxResults;
        return builder;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String regionId;
        private @Nullable String clusterId;
        private @Nullable Integer pageNumber;
        private @Nullable Integer pageSize;
        private @Nullable String nextToken;
        private @Nullable Integer maxResults;

        private Builder(String regionId) {
            this.regionId = Objects.requireNonNull(regionId, "regionId");
        }

        /** The cluster whose events to list. */
        public Builder clusterId(String value) {
            clusterId = value;
            return this;
        }

        /**
         * The number of the page, from 1.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder pageNumber(int value) {
            pageNumber = Checks.positive("pageNumber", value);
            return this;
        }

        /**
         * How many elements a page has at most.
         *
         * @throws IllegalArgumentException if it is not 1 to 100
         */
        public Builder pageSize(int value) {
            pageSize = Checks.range("pageSize", value, 1, 100);
            return this;
        }

        /** Where the page begins, as the page before said. Not together with a page number. */
        public Builder nextToken(String value) {
            nextToken = value;
            return this;
        }

        /**
         * How many elements a page has at most, when pages are asked for by token. Not together with a page number.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder maxResults(int value) {
            maxResults = Checks.positive("maxResults", value);
            return this;
        }

        /**
         * Makes the request.
         *
         * @throws IllegalArgumentException if it has both page numbers and tokens: the service takes one or the other
         */
        public DescribeEventsForRegionRequest build() {
            Checks.onePageStyle(pageNumber, pageSize, nextToken, maxResults);
            return new DescribeEventsForRegionRequest(this);
        }
    }
}
