// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a vendor's model looks like on the wire.
 *
 * @param kind {@code object}, {@code list}, {@code map}, {@code text}, {@code int}, {@code long}, {@code decimal},
 *     {@code flag}, {@code time}, {@code date}, {@code uuid}, {@code any}, or {@code again} for a model inside itself
 * @param members of an object, by wire name
 * @param of what a list or a map holds; null for others
 * @param values the vendor's constants, for a text
 */
record Shape(String kind, Map<String, Shape> members, Shape of, List<String> values) {

    /** From the maps that a driver describes it with. */
    static Shape from(Map<?, ?> description) {
        Map<String, Shape> members = new LinkedHashMap<>();
        if (description.get("members") instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put((String) name, from((Map<?, ?>) member)));
        }
        Shape of = description.get("of") instanceof Map<?, ?> map ? from(map) : null;
        List<String> values = description.get("values") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new Shape((String) description.get("kind"), members, of, values);
    }

    /** The places of all values that are no containers, such as {@code items[].name}. */
    Set<String> leaves() {
        Set<String> leaves = new TreeSet<>();
        collect("", leaves);
        return leaves;
    }

    private void collect(String path, Set<String> leaves) {
        switch (kind) {
            case "object" -> members.forEach((name, member) -> member.collect(Trees.member(path, name), leaves));
            case "list" -> of.collect(path + "[]", leaves);
            case "map" -> of.collect(path + "{}", leaves);
            case "again" -> {}
            default -> leaves.add(path);
        }
    }
}
