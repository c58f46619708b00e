// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The members of a mapping, in the order of the file. */
final class Members {
    private Members() {}

    /** Returns the members; reports keys that occur twice; null, with a mistake, if the value is no mapping. */
    static @Nullable Map<String, Item> of(Item item, String expected) {
        if (!(item.node() instanceof MappingNode mapping)) {
            item.unexpected(expected);
            return null;
        }
        Map<String, Item> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Item key = new Item(tuple.getKeyNode(), item.path(), item.mistakes());
            if (!(tuple.getKeyNode() instanceof ScalarNode)) {
                key.unexpected("a key, which is a text");
                continue;
            }
            String name = key.text();
            Item first = members.putIfAbsent(name, item.member(name, tuple.getValueNode()));
            if (first != null) {
                item.member(name, tuple.getKeyNode())
                        .mistake("the key is there twice; the first is in line "
                                + Position.of(first.node()).line());
            }
        }
        return members;
    }
}
