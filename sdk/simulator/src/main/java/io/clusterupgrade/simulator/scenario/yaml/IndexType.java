// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of some names, or its number. */
record IndexType(List<String> names) implements ValueType<Integer> {
    @Override
    public @Nullable Integer read(Item item) {
        int named = item.isText() ? names.indexOf(item.text()) : number(item.text());
        if (named < 0 || named >= names.size()) {
            item.unexpected(expected(), names);
            return null;
        }
        return named;
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", "integer");
        number.put("minimum", 0);
        number.put("maximum", names.size() - 1);
        return Map.of("anyOf", List.of(Map.of("enum", names), number));
    }

    @Override
    public String expected() {
        return String.join(", ", names) + ", or a number from 0 to " + (names.size() - 1);
    }
}
