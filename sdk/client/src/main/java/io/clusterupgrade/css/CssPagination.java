// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

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
     * Returns the elements from a place on.
     *
     * @param first the offset of the first element; operations count from 0 or from 1
     * @param asked the page size in the request; null for the default here
     * @param id returns the id of an element, by which a repeated one is recognized
     * @param reader reads a page
     */
    static <T> PagedIterable<T> of(
            int first, @Nullable Integer asked, Function<T, @Nullable String> id, PageReader<T> reader) {
        int limit = asked == null ? PAGE : asked;
        return PagedIterable.byOffset(
                first, limit, id, offset -> offset > LAST_OFFSET ? List.of() : reader.read(offset, limit));
    }

    /** Reads the page at an offset. */
    interface PageReader<T> {
        List<T> read(int offset, int limit);
    }
}
