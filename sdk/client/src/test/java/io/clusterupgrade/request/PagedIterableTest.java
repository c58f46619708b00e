// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.request.PagedIterable.TokenPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class PagedIterableTest {
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void requestsOffsetsAndEndsAfterAShortPage() {
        PagedIterable<String> pages = PagedIterable.byOffset(1, 2, id -> id, serve(1, "a", "b", "c", "d", "e"));

        assertThat(pages.toList()).containsExactly("a", "b", "c", "d", "e");
        assertThat(asked).containsExactly(1, 3, 5);
    }

    @Test
    void aFullLastPageCostsOneMoreRead() {
        assertThat(PagedIterable.byOffset(0, 2, id -> id, serve(0, "a", "b")).toList())
                .containsExactly("a", "b");
        assertThat(asked).containsExactly(0, 2);
    }

    @Test
    void requestsPageNumbers() {
        PagedIterable<String> pages = PagedIterable.byNumber(1, 2, id -> id, number -> {
            asked.add(number);
            return number == 1 ? List.of("a", "b") : List.of("c");
        });

        assertThat(pages.stream()).containsExactly("a", "b", "c");
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void endsIfTheServiceAlwaysReturnsTheFirstPage() {
        PagedIterable<String> pages = PagedIterable.byOffset(1, 2, id -> id, offset -> {
            asked.add(offset);
            return List.of("a", "b");
        });

        assertThat(pages.toList()).containsExactly("a", "b");
        assertThat(asked).containsExactly(1, 3);
    }

    @Test
    void requestsTokensUntilAPageHasNoneAndSkipsAnEmptyPage() {
        List<String> tokens = new ArrayList<>();
        PagedIterable<String> pages = PagedIterable.byToken(null, id -> id, token -> {
            tokens.add(String.valueOf(token));
            return switch (String.valueOf(token)) {
                case "null" -> new TokenPage<>(List.of("a", "b"), "t1");
                case "t1" -> new TokenPage<>(List.of(), "t2");
                default -> new TokenPage<>(List.of("c"), "");
            };
        });

        assertThat(pages.toList()).containsExactly("a", "b", "c");
        assertThat(pages.toList()).as("each iteration starts anew").containsExactly("a", "b", "c");
        assertThat(tokens).containsExactly("null", "t1", "t2", "null", "t1", "t2");
    }

    @Test
    void endsIfTheServiceAlwaysReturnsTheSameToken() {
        PagedIterable<String> elements =
                PagedIterable.byToken("t", id -> id, token -> new TokenPage<>(List.of("a"), "t"));
        PagedIterable<String> empty = PagedIterable.byToken("t", id -> id, token -> new TokenPage<>(List.of(), "t"));

        assertThat(elements.toList()).containsExactly("a");
        assertThat(empty.toList()).isEmpty();
    }

    @Test
    void skipsElementsThatHaveShiftedOntoTheNextPage() {
        PagedIterable<String> pages = PagedIterable.byOffset(
                0, 2, id -> id, offset -> offset == 0 ? List.of("b", "c") : List.of("c", "d", "e"));

        assertThat(pages.stream().limit(4)).containsExactly("b", "c", "d", "e");
    }

    @Test
    void keepsElementsWithoutAnIdOfTheFirstPage() {
        assertThat(PagedIterable.byOffset(0, 3, id -> null, serve(0, "a", "a", "b", "c"))
                        .toList())
                .containsExactly("a", "a", "b");
    }

    @Test
    void readsLazilyAndAnewForEachIteration() {
        PagedIterable<String> pages = PagedIterable.byOffset(1, 2, id -> id, serve(1, "a", "b", "c"));
        assertThat(asked).isEmpty();

        Iterator<String> first = pages.iterator();
        assertThat(first.next()).isEqualTo("a");
        assertThat(first.next()).isEqualTo("b");
        assertThat(asked).containsExactly(1);
        assertThat(first.next()).isEqualTo("c");
        assertThat(first.hasNext()).isFalse();
        assertThatThrownBy(first::next).isInstanceOf(NoSuchElementException.class);
        assertThat(pages.iterator().next()).isEqualTo("a");
        assertThat(asked).containsExactly(1, 3, 1);
    }

    @Test
    void requestsThePageAfterTheLastElement() {
        List<String> markers = new ArrayList<>();
        PagedIterable<String> pages = PagedIterable.byMarker(null, 2, id -> id, marker -> {
            markers.add(String.valueOf(marker));
            return marker == null ? List.of("a", "b") : marker.equals("b") ? List.of("c", "d") : List.of();
        });

        assertThat(pages.toList()).containsExactly("a", "b", "c", "d");
        assertThat(pages.stream().limit(1)).containsExactly("a");
        assertThat(markers).containsExactly("null", "b", "d", "null");
    }

    @Test
    void endsWhenTheServiceDoesNotKnowTheMarker() {
        List<String> markers = new ArrayList<>();
        PagedIterable<String> pages = PagedIterable.byMarker("z", 2, id -> id, marker -> {
            markers.add(String.valueOf(marker));
            return List.of("a", "b");
        });

        assertThat(pages.toList()).containsExactly("a", "b");
        assertThat(markers).containsExactly("z", "b");
    }

    @Test
    void doesNotRequestAPageAfterAnElementWithoutAnId() {
        PagedIterable<String> pages = PagedIterable.byMarker(
                null, 2, id -> id.isEmpty() ? null : id, marker -> List.of("a", marker == null ? "" : "b"));

        assertThat(pages.toList()).containsExactly("a", "");
        assertThatThrownBy(() -> PagedIterable.byMarker(null, 2, id -> id, marker -> List.<String>of())
                        .iterator()
                        .next())
                .isInstanceOf(NoSuchElementException.class);
    }

    private IntFunction<List<String>> serve(int first, String... elements) {
        return place -> {
            asked.add(place);
            int from = Math.min(place - first, elements.length);
            int pageSize = 2 + (elements.length == 4 ? 1 : 0);
            return Arrays.asList(elements).subList(from, Math.min(from + pageSize, elements.length));
        };
    }
}
