// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.OpenEnum;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plain values at the ends of a record, by their JSON pointers. */
final class RecordLeaves {
    private RecordLeaves() {}

    static Map<String, Object> of(Object record) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        collect(record, "", leaves);
        return leaves;
    }

    static boolean isNeutral(@Nullable Object value) {
        return value == null
                || (value instanceof OpenEnum constant && constant.isAbsent())
                || (value instanceof Collection<?> list && list.isEmpty());
    }

    private static void collect(@Nullable Object value, String path, Map<String, Object> leaves) {
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
                collect(read(component, value), name == null ? path : path + "/" + name.value(), leaves);
            }
        } else if (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), path + "/" + i, leaves);
            }
        } else {
            leaves.put(path, value);
        }
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }
}
