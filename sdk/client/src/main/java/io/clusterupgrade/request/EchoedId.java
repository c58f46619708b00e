// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An id that a request gives and its response repeats, so that a response of another request can be told. A response that leaves it out
 * claims nothing. Compared without case: ids are hexadecimal, and the clouds do not always write them alike.
 */
abstract sealed class EchoedId<Q, R> {
    private static final int LONGEST_SHOWN = 100;

    private final String name;
    private final Function<Q, ? extends @Nullable Object> asked;

    private EchoedId(String name, Function<Q, ? extends @Nullable Object> asked) {
        this.name = name;
        this.asked = asked;
    }

    /** What messages call it. */
    final String name() {
        return name;
    }

    /** What does not fit, as messages say it; null when all fits. */
    final @Nullable String mismatch(Q request, R response) {
        Object value = asked.apply(request);
        String id = value == null ? "" : value.toString().strip();
        String other = id.isEmpty() ? null : otherThan(id, response);
        return other == null ? null : name + " is " + shown(other) + ", asked for was " + shown(id);
    }

    /** The first id in a response that is another one than this; null when there is none. */
    abstract @Nullable String otherThan(String id, R response);

    private static boolean differs(String asked, @Nullable String id) {
        return id != null && !id.isBlank() && !id.strip().equalsIgnoreCase(asked);
    }

    private static String shown(String id) {
        String text = id.strip().replaceAll("\\p{Cntrl}", " ");
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** One id. */
    static final class One<Q, R> extends EchoedId<Q, R> {
        private final Function<R, @Nullable String> named;

        One(String name, Function<Q, ? extends @Nullable Object> asked, Function<R, @Nullable String> named) {
            super(name, asked);
            this.named = named;
        }

        @Override
        @Nullable String otherThan(String id, R response) {
            String other = named.apply(response);
            return differs(id, other) ? other : null;
        }
    }

    /** An id in each element. */
    static final class Each<Q, R, E> extends EchoedId<Q, R> {
        private final Function<R, List<E>> elements;
        private final Function<E, @Nullable String> named;

        Each(
                String name,
                Function<Q, ? extends @Nullable Object> asked,
                Function<R, List<E>> elements,
                Function<E, @Nullable String> named) {
            super(name, asked);
            this.elements = elements;
            this.named = named;
        }

        @Override
        @Nullable String otherThan(String id, R response) {
            for (E element : elements.apply(response)) {
                String other = named.apply(element);
                if (differs(id, other)) {
                    return other;
                }
            }
            return null;
        }
    }
}
