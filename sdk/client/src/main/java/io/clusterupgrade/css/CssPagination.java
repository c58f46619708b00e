// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import io.clusterupgrade.request.PagedIterable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads all pages of a list of CSS; the service takes no place beyond 1000. */
final class CssPagination {
    private static final int PAGE = 100;
    private static final int LAST_OFFSET = 1000;

    private CssPagination() {}

    /**
     * The elements from a place on.
     *
     * @param first the place to begin at, 0 or 1 where the operation counts from
     * @param asked how large pages the request wants; null for as large as we like
     * @param id tells elements apart
     * @param reader reads a page
     */
    static <T> PagedIterable<T> of(
            int first, @Nullable Integer asked, Function<T, @Nullable String> id, PageReader<T> reader) {
        int limit = asked == null ? PAGE : asked;
        return PagedIterable.byOffset(
                first, limit, id, offset -> offset > LAST_OFFSET ? List.of() : reader.read(offset, limit));
    }

    /** Reads the page at a place. */
    interface PageReader<T> {
        List<T> read(int offset, int limit);
    }
}
