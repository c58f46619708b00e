// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.OpenEnum;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Our response types by their wire names. */
final class Model {
    private Model() {}

    /** Returns the components of a record by their wire names; null for a type that is not such a record. */
    static Map<String, RecordComponent> members(Type type) {
        if (!(type instanceof Class<?> raw) || !raw.isRecord() || isValue(type) || isWrapper(type)) {
            return null;
        }
        Map<String, RecordComponent> members = new LinkedHashMap<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            if (property != null) {
                members.put(property.value(), component);
            }
            JsonAlias alias = component.getAccessor().getAnnotation(JsonAlias.class);
            if (alias != null) {
                Stream.of(alias.value()).forEach(name -> members.put(name, component));
            }
        }
        return members;
    }

    static boolean isValue(Type type) {
        return type instanceof Class<?> raw && OpenEnum.class.isAssignableFrom(raw);
    }

    /** Returns whether the type is a record of one component that represents the whole value. */
    static boolean isWrapper(Type type) {
        return type instanceof Class<?> raw
                && raw.isRecord()
                && raw.getRecordComponents().length == 1
                && Stream.of(raw.getDeclaredConstructors())
                        .map(Model::creator)
                        .anyMatch(creator -> creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
    }

    private static JsonCreator creator(Constructor<?> constructor) {
        return constructor.getAnnotation(JsonCreator.class);
    }

    static RecordComponent wrapped(Type type) {
        return ((Class<?>) type).getRecordComponents()[0];
    }

    /** The element type of a list, the value type of a map; null for other types. */
    static Type inner(Type type) {
        if (!(type instanceof ParameterizedType generic)) {
            return null;
        }
        Type[] arguments = generic.getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    static boolean isMap(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
    }

    static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** The places of all values that are no records, lists or maps, such as {@code items[].name}. */
    static Set<String> leaves(Type type) {
        Set<String> leaves = new TreeSet<>();
        collect("", type, leaves, new ArrayDeque<>());
        return leaves;
    }

    private static void collect(String path, Type type, Set<String> leaves, Deque<Type> within) {
        if (within.contains(type)) {
            return;
        }
        within.push(type);
        if (members(type) != null) {
            for (RecordComponent component : ((Class<?>) type).getRecordComponents()) {
                JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
                String name = property == null ? component.getName() : property.value();
                collect(Trees.member(path, name), component.getGenericType(), leaves, within);
            }
        } else if (isList(type) || isMap(type)) {
            collect(path + (isList(type) ? "[]" : "{}"), inner(type), leaves, within);
        } else if (isWrapper(type)) {
            collect(path, wrapped(type).getGenericType(), leaves, within);
        } else if (type != NoContent.class) {
            leaves.add(path);
        }
        within.pop();
    }

    /** Those of the places of a vendor's model that have one in our type; whatever is below a JSON value of ours has. */
    static Set<String> read(Shape shape, Type type) {
        Set<String> read = new TreeSet<>();
        read("", shape, type, read);
        return read;
    }

    private static void read(String path, Shape shape, Type type, Set<String> read) {
        if (type == JsonValue.class || isWrapper(type)) {
            shape.leaves().forEach(leaf -> read.add(path + (leaf.isEmpty() || leaf.startsWith("[") ? "" : ".") + leaf));
            return;
        }
        if (shape.kind().equals("object") && isList(type)) {
            read(path, shape, inner(type), read);
            return;
        }
        Map<String, RecordComponent> members = members(type);
        switch (shape.kind()) {
            case "object" ->
                shape.members().forEach((name, member) -> {
                    if (members != null && members.containsKey(name)) {
                        read(Trees.member(path, name), member, members.get(name).getGenericType(), read);
                    } else if (isMap(type)) {
                        read(Trees.member(path, name), member, inner(type), read);
                    }
                });
            case "list" -> read(path + "[]", shape.of(), isList(type) ? inner(type) : type, read);
            case "map" -> read(path + "{}", shape.of(), isMap(type) ? inner(type) : type, read);
            case "again" -> {}
            default -> read.add(path);
        }
    }
}
