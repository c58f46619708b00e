// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Iterates over the elements of a list page by page; see {@link PagedIterable}. */
final class PageIterator<T> implements Iterator<T> {
    private final int pageSize;
    private final Function<T, @Nullable String> id;
    private final PageSource<T> source;
    private final Set<String> seen = new HashSet<>();
    private final Deque<T> ready = new ArrayDeque<>();

    private int pages;
    private @Nullable String last;
    private boolean ended;

    PageIterator(int pageSize, Function<T, @Nullable String> id, PageSource<T> source) {
        this.pageSize = pageSize;
        this.id = id;
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            read();
        }
        return !ready.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void read() {
        List<T> elements = source.page(pages, last);
        boolean firstPage = seen.isEmpty();
        int before = seen.size();
        for (T element : elements) {
            last = id.apply(element);
            // An element without an id cannot be distinguished from a repetition; it counts on the first page only.
            if (last == null ? firstPage : seen.add(last)) {
                ready.add(element);
            }
        }
        ended = elements.size() < pageSize || seen.size() == before;
        pages++;
    }

    /** Reads the pages of a list. */
    interface PageSource<T> {

        /**
         * Reads the next page.
         *
         * @param pages how many pages have been read
         * @param last the id of the last element of the page before; null if there is none
         */
        List<T> page(int pages, @Nullable String last);
    }
}
