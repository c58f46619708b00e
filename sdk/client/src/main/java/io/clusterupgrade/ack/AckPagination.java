// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import io.clusterupgrade.ack.request.PagedRequest;
import io.clusterupgrade.ack.request.TokenPagedRequest;
import io.clusterupgrade.request.PagedIterable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads all pages of the lists of ACK, by page number: the service has had tokens since May 2026 only, and not everywhere. Pages are
 * as large as the documents allow. Where they name no limit, pages are as large as in the documents' example: a service that returns
 * fewer elements than were requested would seem to have reached its last page.
 */
final class AckPagination {
    /** The largest page of nodes and of events. */
    static final int DOCUMENTED_MOST = 100;

    /** The page of clusters and of tasks in the examples of the documents. */
    static final int EXAMPLE = 20;

    private AckPagination() {}

    /**
     * Returns the elements from the request's page on.
     *
     * @param pageSize the size of the pages if the request has none
     * @param id returns the id of an element, by which a repeated one is recognized
     * @param reader reads the elements of one page
     * @throws IllegalArgumentException if the request has a token or its page size
     */
    static <Q extends PagedRequest<Q>, T> PagedIterable<T> of(
            Q request, int pageSize, Function<T, @Nullable String> id, Function<Q, List<T>> reader) {
        if (request instanceof TokenPagedRequest<?> byToken
                && (byToken.nextToken() != null || byToken.maxResults() != null)) {
            throw new IllegalArgumentException(
                    "all pages are read by number: leave nextToken and maxResults out, or read single pages");
        }
        int size = orElse(request.pageSize(), pageSize);
        return PagedIterable.byNumber(
                orElse(request.pageNumber(), 1),
                size,
                id,
                number -> reader.apply(
                        request.toBuilder().pageNumber(number).pageSize(size).build()));
    }

    private static int orElse(@Nullable Integer value, int other) {
        return value == null ? other : value;
    }
}
