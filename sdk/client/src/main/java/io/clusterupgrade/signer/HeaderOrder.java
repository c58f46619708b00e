// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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

    private HeaderOrder(String[] names, int[] places, String[] signedNames) {
        this.names = names;
        this.places = places;
        this.beginnings = Arrays.stream(signedNames).map(name -> name + ":").toArray(String[]::new);
        this.joined = String.join(";", signedNames);
    }

    /** The order of the first of some names. */
    static HeaderOrder of(String[] names, int size) {
        String[] own = Arrays.copyOf(names, size);
        List<String> keys =
                Arrays.stream(own).map(n -> n.toLowerCase(Locale.ROOT)).toList();
        int[] places = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(keys::get))
                .mapToInt(Integer::intValue)
                .toArray();
        return new HeaderOrder(
                own, places, Arrays.stream(places).mapToObj(keys::get).toArray(String[]::new));
    }

    /** Whether it is the order of these names. */
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
