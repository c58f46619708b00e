// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Describes the models of Huawei's client by their wire names, as maps: {@code kind}, and {@code members} or {@code of}. */
final class HuaweiShapes {
    private final Deque<Class<?>> within = new ArrayDeque<>();

    private HuaweiShapes() {}

    static Map<String, Object> of(Type type) throws ReflectiveOperationException {
        return new HuaweiShapes().shape(type);
    }

    private Map<String, Object> shape(Type type) throws ReflectiveOperationException {
        Class<?> raw = raw(type);
        if (Collection.class.isAssignableFrom(raw)) {
            return kind("list", "of", shape(argument(type, 0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return kind("map", "of", shape(argument(type, 1)));
        }
        String scalar = scalar(raw);
        if (scalar != null) {
            return kind(scalar, "values", List.of());
        }
        List<String> values = values(raw);
        if (values != null) {
            return kind("text", "values", values);
        }
        if (within.contains(raw)) {
            return kind("again", "of", raw.getSimpleName());
        }
        within.push(raw);
        Map<String, Object> members = new LinkedHashMap<>();
        for (Field field : raw.getDeclaredFields()) {
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            if (property != null) {
                members.put(property.value(), shape(field.getGenericType()));
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
        if (type == Float.class || type == Double.class || type == BigDecimal.class) {
            return "decimal";
        }
        if (type == OffsetDateTime.class) {
            return "time";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == UUID.class) {
            return "uuid";
        }
        return type == Object.class ? "any" : null;
    }

    /** The constants of an enumeration, which the vendor writes as a plain class; null for any other class. */
    private static List<String> values(Class<?> type) throws ReflectiveOperationException {
        Method fromValue;
        try {
            fromValue = type.getMethod("fromValue", String.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
        List<String> values = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (field.getType() == fromValue.getReturnType() && Modifier.isStatic(field.getModifiers())) {
                values.add(text(field.get(null)));
            }
        }
        return values;
    }

    private static String text(Object constant) throws ReflectiveOperationException {
        try {
            return String.valueOf(constant.getClass().getMethod("getValue").invoke(constant));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
