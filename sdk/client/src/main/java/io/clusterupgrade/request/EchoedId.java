// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An id of a request that its response repeats. A different id shows that the response belongs to another request; a response without
 * the id shows nothing. The comparison ignores case: ids are hexadecimal, and the services do not always spell them alike.
 */
abstract sealed class EchoedId<Q, R> {
    private static final int LONGEST_SHOWN = 100;

    private final String name;
    private final Function<Q, ? extends @Nullable Object> requested;

    private EchoedId(String name, Function<Q, ? extends @Nullable Object> requested) {
        this.name = name;
        this.requested = requested;
    }

    /** Returns the name of the id in messages. */
    final String name() {
        return name;
    }

    /** Returns a description of the mismatch for messages; null if there is none. */
    final @Nullable String mismatch(Q request, R response) {
        Object value = requested.apply(request);
        String id = value == null ? "" : value.toString().strip();
        String other = id.isEmpty() ? null : otherThan(id, response);
        return other == null ? null : name + " is " + shown(other) + ", asked for was " + shown(id);
    }

    /** Returns the first id in a response that differs from this one; null if there is none. */
    abstract @Nullable String otherThan(String id, R response);

    private static boolean differs(String requested, @Nullable String id) {
        return id != null && !id.isBlank() && !id.strip().equalsIgnoreCase(requested);
    }

    private static String shown(String id) {
        String text = id.strip().replaceAll("\\p{Cntrl}", " ");
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** An id that the response contains once. */
    static final class One<Q, R> extends EchoedId<Q, R> {
        private final Function<R, @Nullable String> named;

        One(String name, Function<Q, ? extends @Nullable Object> requested, Function<R, @Nullable String> named) {
            super(name, requested);
            this.named = named;
        }

        @Override
        @Nullable String otherThan(String id, R response) {
            String other = named.apply(response);
            return differs(id, other) ? other : null;
        }
    }

    /** An id that each element of the response contains. */
    static final class Each<Q, R, E> extends EchoedId<Q, R> {
        private final Function<R, List<E>> elements;
        private final Function<E, @Nullable String> named;

        Each(
                String name,
                Function<Q, ? extends @Nullable Object> requested,
                Function<R, List<E>> elements,
                Function<E, @Nullable String> named) {
            super(name, requested);
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
