// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates the copies of collections that records keep: never null, unmodifiable, in order.
 *
 * @since 0.1.0
 */
public final class ImmutableCopies {
    private ImmutableCopies() {}

    /** Returns an unmodifiable copy; an empty list for null. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Returns an unmodifiable copy in the same order, whose {@code toString} redacts values with names of secrets; an empty map for null. */
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
        return map == null || map.isEmpty() ? Map.of() : new RedactingMap<>(new LinkedHashMap<>(map));
    }
}
