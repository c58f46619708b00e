// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All elements of a list that a cloud hands out in pages. Pages are read when they are reached; each iteration reads anew.
 *
 * <p>Reading ends on a page that is not full or that brings nothing new: a service that does not know the place under the name
 * we send it answers the first page again and again, and totals are counted differently from document to document. An element
 * that was there before, because the list has shifted meanwhile, is passed over.
 *
 * <p>Immutable; its iterators are not thread-safe. Iterating throws what the page call throws.
 *
 * @param <T> the type of the elements
 * @since 0.1.0
 */
public final class PagedIterable<T> implements Iterable<T> {
    private final IteratorMaker<T> maker;

    private PagedIterable(IteratorMaker<T> maker) {
        this.maker = maker;
    }

    /**
     * A list whose pages are asked for by the place of their first element.
     *
     * @param first the place of the first element: 0 or 1, as the operation counts
     * @param limit how many elements a full page has
     * @param id tells elements apart; null for one that cannot be told
     * @param page reads the page at a place
     */
    public static <T> PagedIterable<T> byOffset(
            int first, int limit, Function<T, @Nullable String> id, IntFunction<List<T>> page) {
        return new PagedIterable<>(() -> new OffsetIterator<>(first, limit, limit, id, page));
    }

    /**
     * A list whose pages are asked for by their number.
     *
     * @param first the number of the first page: 0 or 1, as the operation counts
     * @param pageSize how many elements a full page has
     * @param id tells elements apart; null for one that cannot be told
     * @param page reads the page of a number
     */
    public static <T> PagedIterable<T> byNumber(
            int first, int pageSize, Function<T, @Nullable String> id, IntFunction<List<T>> page) {
        return new PagedIterable<>(() -> new OffsetIterator<>(first, 1, pageSize, id, page));
    }

    /**
     * A list whose pages are asked for by the id of the last element of the page before.
     *
     * @param first the id behind which to begin; null to begin at the beginning
     * @param limit how many elements a full page has
     * @param id tells elements apart; reading ends behind one that cannot be told
     * @param page reads the page behind an id
     */
    public static <T> PagedIterable<T> byMarker(
            @Nullable String first, int limit, Function<T, @Nullable String> id, MarkedPage<T> page) {
        return new PagedIterable<>(() -> new MarkerIterator<>(first, limit, id, page));
    }

    @Override
    public Iterator<T> iterator() {
        return maker.make();
    }

    /** The elements as a stream, sequential and lazy. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** All elements, read now. */
    public List<T> toList() {
        return stream().toList();
    }

    /**
     * Reads a page of a list that is asked for by ids.
     *
     * @param <T> the type of the elements
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface MarkedPage<T> {

        /** The page behind the element with this id; the first page for null. */
        List<T> after(@Nullable String marker);
    }

    private interface IteratorMaker<T> {
        Iterator<T> make();
    }
}
