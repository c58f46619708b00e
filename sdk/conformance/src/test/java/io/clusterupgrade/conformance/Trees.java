// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** JSON as plain maps, lists, texts, numbers and booleans, in which tests and drivers speak. */
final class Trees {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Trees() {}

    /** The tree of a JSON text; null for an empty one. */
    static Object parse(String json) {
        try {
            return json.isEmpty() ? null : MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    static Object parseFile(String path) {
        try {
            return parse(Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String print(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The value behind the names of members and the indices of elements; fails where one is missing. */
    static Object at(Object tree, Object... steps) {
        Object value = tree;
        for (Object step : steps) {
            value = step instanceof Integer index ? ((List<?>) value).get(index) : ((Map<?, ?>) value).get(step);
            Objects.requireNonNull(value, () -> "nothing at " + step + " of " + print(tree));
        }
        return value;
    }

    /** The path of a member of the object at a path. */
    static String member(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Returns whether two trees say the same: numbers by their value, members in any order. */
    static boolean same(Object one, Object other) {
        return differences("", one, other).isEmpty();
    }

    /** The places at which our tree and the vendor's differ, each with {@code ours only}, {@code vendor's only} or {@code other value}. */
    static Set<String> differences(String path, Object first, Object second) {
        Set<String> found = new TreeSet<>();
        compare(path, first, second, found);
        return found;
    }

    private static void compare(String path, Object first, Object second, Set<String> found) {
        if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
            Set<Object> names = new TreeSet<>(one.keySet());
            names.addAll(other.keySet());
            names.forEach(name -> compare(member(path, (String) name), one.get(name), other.get(name), found));
        } else if (first instanceof List<?> one && second instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(path + "[]", one.get(i), other.get(i), found);
            }
        } else if (first == null && second != null) {
            found.add("`" + path + "`: vendor's only");
        } else if (first != null && second == null) {
            found.add("`" + path + "`: ours only");
        } else if (!sameLeaf(first, second)) {
            found.add("`" + path + "`: other value");
        }
    }

    private static boolean sameLeaf(Object first, Object second) {
        if (first instanceof Number && second instanceof Number) {
            return new BigDecimal(first.toString()).compareTo(new BigDecimal(second.toString())) == 0;
        }
        return Objects.equals(first, second);
    }
}
