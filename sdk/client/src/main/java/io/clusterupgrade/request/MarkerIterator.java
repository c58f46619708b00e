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

/** Walks pages that are asked for by the id of the last element of the page before; see {@link PagedIterable}. */
final class MarkerIterator<T> implements Iterator<T> {
    private final int pageSize;
    private final Function<T, @Nullable String> id;
    private final PagedIterable.MarkedPage<T> page;
    private final Set<String> seen = new HashSet<>();
    private final Deque<T> ready = new ArrayDeque<>();

    private @Nullable String marker;
    private boolean ended;

    MarkerIterator(
            @Nullable String first, int pageSize, Function<T, @Nullable String> id, PagedIterable.MarkedPage<T> page) {
        this.marker = first;
        this.pageSize = pageSize;
        this.id = id;
        this.page = page;
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
        List<T> elements = page.after(marker);
        boolean firstPage = seen.isEmpty();
        String last = null;
        for (T element : elements) {
            last = id.apply(element);
            // One without an id cannot be told from a repetition; it counts on the first page only.
            if (last == null ? firstPage : seen.add(last)) {
                ready.add(element);
            }
        }
        ended = elements.size() < pageSize || last == null || ready.isEmpty();
        marker = last;
    }
}
