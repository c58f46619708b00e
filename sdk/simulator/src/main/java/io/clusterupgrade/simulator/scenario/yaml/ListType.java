// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A list with at least one element. */
record ListType<T>(ValueType<T> element) implements ValueType<List<T>> {
    private static final int MOST = 1_000;

    @Override
    public @Nullable List<T> read(Item item) {
        if (!(item.node() instanceof SequenceNode sequence)) {
            item.unexpected(expected());
            return null;
        }
        List<Node> nodes = sequence.getValue();
        if (nodes.isEmpty() || nodes.size() > MOST) {
            item.mistake("found a list with " + nodes.size() + " elements; expected 1 to " + MOST);
            return null;
        }
        List<T> values = new ArrayList<>();
        for (int index = 0; index < nodes.size(); index++) {
            T value = element.read(item.element(index, nodes.get(index)));
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", 1);
        schema.put("maxItems", MOST);
        schema.put("items", element.schema());
        return schema;
    }

    @Override
    public List<Table.Row> rows() {
        return element.rows();
    }

    @Override
    public String expected() {
        return "a list; each element is " + element.expected();
    }
}
