// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order of header names in a signature. The requests of a client usually have the same header names, so the order
 * is computed once and reused. Immutable.
 */
final class HeaderOrder {
    static final HeaderOrder EMPTY = of(new String[0], 0);

    private final String[] names;
    private final int[] indexes;
    private final String[] linePrefixes;
    private final String joined;

    private HeaderOrder(String[] names, Map<String, Integer> sorted) {
        this.names = names;
        this.indexes = new int[names.length];
        this.linePrefixes = new String[names.length];
        this.joined = String.join(";", sorted.keySet());
        int i = 0;
        for (Map.Entry<String, Integer> name : sorted.entrySet()) {
            linePrefixes[i] = name.getKey() + ":";
            indexes[i++] = name.getValue();
        }
    }

    /** Returns the order of the first names of an array; the names must be unique ignoring case. */
    static HeaderOrder of(String[] names, int size) {
        Map<String, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            sorted.put(names[i].toLowerCase(Locale.ROOT), i);
        }
        return new HeaderOrder(Arrays.copyOf(names, size), sorted);
    }

    /** Returns whether this is the order of the given names. */
    boolean matches(String[] others, int size) {
        return Arrays.equals(names, 0, names.length, others, 0, size);
    }

    /** Returns the index in the original array of the header at an index of the signature. */
    int index(int index) {
        return indexes[index];
    }

    /** Returns the prefix of the line at an index of the signature: the name in lower case and a colon. */
    String linePrefix(int index) {
        return linePrefixes[index];
    }

    /** Returns all names as they appear in the signature. */
    String joined() {
        return joined;
    }
}
