// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping with free keys. */
record MapType<T>(String keys, ValueType<T> value) implements ValueType<Map<String, T>> {
    private static final int MOST = 1_000;

    @Override
    public @Nullable Map<String, T> read(Item item) {
        Map<String, Item> members = Members.of(item, expected());
        if (members == null) {
            return null;
        }
        if (members.isEmpty() || members.size() > MOST) {
            item.mistake("found a mapping with " + members.size() + " keys; expected 1 to " + MOST);
            return null;
        }
        Map<String, T> values = new LinkedHashMap<>();
        members.forEach((key, member) -> {
            T read = value.read(member);
            if (read != null) {
                values.put(key, read);
            }
        });
        return values;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("minProperties", 1);
        schema.put("maxProperties", MOST);
        schema.put("additionalProperties", value.schema());
        return schema;
    }

    @Override
    public String expected() {
        return "a mapping from " + keys + " to " + value.expected();
    }
}
