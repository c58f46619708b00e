// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.css.request.OffsetRequest;
import io.clusterupgrade.request.PagedIterable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads all pages of a list of CSS; the service accepts no offset beyond 1000. */
final class CssPagination {
    private static final int PAGE = 100;
    private static final int LAST_OFFSET = 1000;

    private CssPagination() {}

    /**
     * Returns the elements from the offset of a request on.
     *
     * @param request its limit is the size of the pages, 100 when it has none
     * @param first the offset of the first element of the list, 0 or 1
     * @param id returns the id of an element, by which a repeated one is recognized
     * @param reader reads the elements of one page
     */
    static <Q extends OffsetRequest<Q>, T> PagedIterable<T> of(
            Q request, int first, Function<T, @Nullable String> id, Function<Q, List<T>> reader) {
        Integer offset = request.offset();
        Integer limit = request.limit();
        int size = limit == null ? PAGE : limit;
        return PagedIterable.byOffset(
                offset == null ? first : offset,
                size,
                id,
                from -> from > LAST_OFFSET
                        ? List.of()
                        : reader.apply(
                                request.toBuilder().offset(from).limit(size).build()));
    }
}
