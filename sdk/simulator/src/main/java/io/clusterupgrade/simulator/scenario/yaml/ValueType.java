// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of values in a file: reads them, describes them, and gives their JSON Schema. Immutable.
 *
 * @param <T> the Java type
 */
public interface ValueType<T> {
    /** Returns the value; null after a mistake, which is reported. */
    @Nullable T read(Item item);

    /** Returns the JSON Schema, as maps, lists, texts, numbers and booleans. */
    Map<String, Object> schema();

    /** Describes the values for people, such as {@code a whole number from 1 to 100}. */
    String expected();

    /** Returns the keys of the mapping, or of the mappings in a list; empty for values without known keys. */
    default List<Table.Row> rows() {
        return List.of();
    }
}
