// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import io.clusterupgrade.request.PageIterator.PageSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All elements of a list that a service returns in pages. A page is read when the iteration reaches it; each iteration starts anew.
 *
 * <p>The iteration ends after a page that is not full or that contains nothing new: a service that ignores the position sent to it
 * returns the first page again and again, and the documents define totals differently. An element that was returned before, because
 * the list has shifted meanwhile, is skipped.
 *
 * <p>Immutable; its iterators are not thread-safe. Iterating throws what the call for a page throws.
 *
 * @param <T> the type of the elements
 * @since 0.1.0
 */
public final class PagedIterable<T> implements Iterable<T> {
    private final int pageSize;
    private final Function<T, @Nullable String> id;
    private final Supplier<PageSource<T>> source;

    private PagedIterable(int pageSize, Function<T, @Nullable String> id, Supplier<PageSource<T>> source) {
        this.pageSize = pageSize;
        this.id = id;
        this.source = source;
    }

    /**
     * Creates a list whose pages are requested by the position of their first element.
     *
     * @param first the position of the first element: 0 or 1, as the operation counts
     * @param limit how many elements a full page has
     * @param id the id of an element; null if it has none
     * @param page reads the page at a position
     */
    public static <T> PagedIterable<T> byOffset(
            int first, int limit, Function<T, @Nullable String> id, IntFunction<List<T>> page) {
        return new PagedIterable<>(limit, id, () -> (pages, last) -> page.apply(first + pages * limit));
    }

    /**
     * Creates a list whose pages are requested by their number.
     *
     * @param first the number of the first page: 0 or 1, as the operation counts
     * @param pageSize how many elements a full page has
     * @param id the id of an element; null if it has none
     * @param page reads the page with a number
     */
    public static <T> PagedIterable<T> byNumber(
            int first, int pageSize, Function<T, @Nullable String> id, IntFunction<List<T>> page) {
        return new PagedIterable<>(pageSize, id, () -> (pages, last) -> page.apply(first + pages));
    }

    /**
     * Creates a list whose pages are requested by the id of the last element of the page before.
     *
     * @param first the id after which to begin; null to begin with the first element
     * @param limit how many elements a full page has
     * @param id the id of an element; if it is null for the last element of a page, the iteration ends there
     * @param page reads the page after an id
     */
    public static <T> PagedIterable<T> byMarker(
            @Nullable String first, int limit, Function<T, @Nullable String> id, MarkedPage<T> page) {
        return new PagedIterable<>(limit, id, () -> (pages, last) -> {
            if (pages == 0) {
                return page.after(first);
            }
            return last == null ? List.of() : page.after(last);
        });
    }

    /**
     * Creates a list whose pages are requested by a token that the page before has. A page may be empty; the list ends with the page
     * that has no token or the same one again.
     *
     * @param first the token of the page to begin with; null to begin with the first page
     * @param id the id of an element; null if it has none
     * @param page reads the page with a token; the first page if it is null
     */
    public static <T> PagedIterable<T> byToken(
            @Nullable String first, Function<T, @Nullable String> id, Function<@Nullable String, TokenPage<T>> page) {
        return new PagedIterable<>(1, id, () -> new TokenSource<>(first, page));
    }

    @Override
    public Iterator<T> iterator() {
        return new PageIterator<>(pageSize, id, source.get());
    }

    /** Returns the elements as a sequential stream, which reads the pages lazily. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** Returns all elements; reads all pages. */
    public List<T> toList() {
        return stream().toList();
    }

    /**
     * Reads a page of a list whose pages are requested by an id.
     *
     * @param <T> the type of the elements
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface MarkedPage<T> {

        /** Returns the page after the element with this id; the first page if it is null. */
        List<T> after(@Nullable String marker);
    }

    /**
     * A page of a list whose pages are requested by a token. Immutable.
     *
     * @param elements the elements; may be empty
     * @param nextToken the token of the page after it; null or empty if it is the last one
     * @param <T> the type of the elements
     * @since 0.1.0
     */
    public record TokenPage<T>(List<T> elements, @Nullable String nextToken) {
        public TokenPage {
            elements = List.copyOf(elements);
        }
    }
}
