// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The place in a signature of each of some headers. The calls of a client mostly have headers of the same names, so this is
 * worked out once and kept. Immutable.
 */
final class HeaderOrder {
    static final HeaderOrder OF_NONE = of(new String[0], 0);

    private final String[] names;
    private final int[] places;
    private final String[] beginnings;
    private final String joined;

    private HeaderOrder(String[] names, Map<String, Integer> sorted) {
        this.names = names;
        this.places = new int[names.length];
        this.beginnings = new String[names.length];
        this.joined = String.join(";", sorted.keySet());
        int i = 0;
        for (Map.Entry<String, Integer> name : sorted.entrySet()) {
            beginnings[i] = name.getKey() + ":";
            places[i++] = name.getValue();
        }
    }

    /** The order of the first of some names, which differ in more than the case of their letters. */
    static HeaderOrder of(String[] names, int size) {
        Map<String, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            sorted.put(names[i].toLowerCase(Locale.ROOT), i);
        }
        return new HeaderOrder(Arrays.copyOf(names, size), sorted);
    }

    /** Returns whether it is the order of these names. */
    boolean isOf(String[] others, int size) {
        return Arrays.equals(names, 0, names.length, others, 0, size);
    }

    /** Where the header that stands at an index of the signature was given. */
    int place(int index) {
        return places[index];
    }

    /** How the line at an index of the signature begins: with the name in lower case and a colon. */
    String beginning(int index) {
        return beginnings[index];
    }

    /** All names as the signature shows them. */
    String joined() {
        return joined;
    }
}
