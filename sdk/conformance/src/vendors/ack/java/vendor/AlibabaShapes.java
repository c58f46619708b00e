// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.aliyun.tea.NameInMap;
import com.aliyun.tea.TeaModel;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the models of Alibaba's client by their wire names, as maps: {@code kind}, and {@code members} or {@code of}. */
final class AlibabaShapes {
    private final Deque<Class<?>> within = new ArrayDeque<>();

    private AlibabaShapes() {}

    static Map<String, Object> of(Type type) {
        return new AlibabaShapes().shape(type);
    }

    private Map<String, Object> shape(Type type) {
        Class<?> raw = raw(type);
        if (Collection.class.isAssignableFrom(raw)) {
            return kind("list", "of", shape(argument(type, 0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return kind("map", "of", shape(argument(type, 1)));
        }
        if (!TeaModel.class.isAssignableFrom(raw)) {
            return kind(scalar(raw), "values", List.of());
        }
        if (within.contains(raw)) {
            return kind("again", "of", raw.getSimpleName());
        }
        within.push(raw);
        Map<String, Object> members = new LinkedHashMap<>();
        for (Field field : raw.getFields()) {
            NameInMap name = field.getAnnotation(NameInMap.class);
            if (name != null) {
                members.put(name.value(), shape(field.getGenericType()));
            }
        }
        within.pop();
        return kind("object", "members", members);
    }

    private static Map<String, Object> kind(String kind, String detail, Object value) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("kind", kind);
        shape.put(detail, value);
        return shape;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }

    private static String scalar(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == Integer.class) {
            return "int";
        }
        if (type == Long.class) {
            return "long";
        }
        if (type == Boolean.class) {
            return "flag";
        }
        return Number.class.isAssignableFrom(type) ? "decimal" : "any";
    }
}
