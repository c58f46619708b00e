// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import io.clusterupgrade.request.PagedIterable.TokenPage;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the pages of a list by the token that the page before has; for one iteration. */
final class TokenSource<T> implements PageIterator.PageSource<T> {
    private final Function<@Nullable String, TokenPage<T>> reader;
    private @Nullable String token;
    private boolean ended;

    TokenSource(@Nullable String first, Function<@Nullable String, TokenPage<T>> reader) {
        this.reader = reader;
        this.token = first;
    }

    /** Returns the next page that has an element; an empty list after the last one. */
    @Override
    public List<T> page(int pages, @Nullable String last) {
        while (!ended) {
            TokenPage<T> page = reader.apply(token);
            String next = page.nextToken();
            ended = next == null || next.isEmpty() || next.equals(token);
            token = next;
            if (!page.elements().isEmpty()) {
                return page.elements();
            }
        }
        return List.of();
    }
}
