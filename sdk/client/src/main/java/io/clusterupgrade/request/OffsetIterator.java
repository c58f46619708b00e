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
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Walks pages that are asked for by a growing number; see {@link PagedIterable}. */
final class OffsetIterator<T> implements Iterator<T> {
    private final int step;
    private final int pageSize;
    private final Function<T, @Nullable String> id;
    private final IntFunction<List<T>> page;
    private final Set<String> seen = new HashSet<>();
    private final Deque<T> ready = new ArrayDeque<>();

    private int place;
    private boolean ended;

    OffsetIterator(int first, int step, int pageSize, Function<T, @Nullable String> id, IntFunction<List<T>> page) {
        this.place = first;
        this.step = step;
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
        List<T> elements = page.apply(place);
        boolean firstPage = seen.isEmpty();
        int before = seen.size();
        for (T element : elements) {
            String key = id.apply(element);
            // One without an id cannot be told from a repetition; it counts on the first page only.
            if (key == null ? firstPage : seen.add(key)) {
                ready.add(element);
            }
        }
        ended = elements.size() < pageSize || seen.size() == before;
        place += step;
    }
}
