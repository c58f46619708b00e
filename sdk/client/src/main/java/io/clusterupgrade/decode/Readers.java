// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.EmbeddedJson;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.OpenEnum;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The readers of all supported types, one per type. */
final class Readers {
    private static final Map<Type, ValueReader> READERS = new ConcurrentHashMap<>(Map.of(
            String.class, new ScalarReaders.Text(),
            Integer.class, new ScalarReaders.Int(),
            int.class, new ScalarReaders.Int(),
            Long.class, new ScalarReaders.LongInt(),
            long.class, new ScalarReaders.LongInt(),
            Boolean.class, new ScalarReaders.Bool(),
            boolean.class, new ScalarReaders.Bool(),
            BigDecimal.class, new ScalarReaders.Decimal(),
            Instant.class, new ScalarReaders.Time(),
            JsonValue.class, new JsonValueReader()));

    private static final Set<Type> CHECKED = ConcurrentHashMap.newKeySet();

    private Readers() {}

    /**
     * Returns the reader of a type.
     *
     * @throws IllegalArgumentException if the type is not supported
     */
    static ValueReader of(Type type) {
        ValueReader reader = READERS.get(type);
        if (reader == null) {
            // Several threads may each create one, and any of them will do: the map must not wait for one reader while
            // it creates
            // another.
            reader = create(type);
            READERS.put(type, reader);
        }
        return reader;
    }

    /**
     * Checks that a type and all types inside it are supported. Each type is checked once. The models of this library are not
     * checked: tests cover them, and the check would delay the first call by the reflection on all of a response's records.
     *
     * @throws IllegalArgumentException if one is not; the message says which, why, and what to use instead
     */
    static void check(Type type) {
        if (!CHECKED.contains(type)) {
            check(type, new HashSet<>());
            CHECKED.add(type);
        }
    }

    private static void check(Type type, Set<Type> seen) {
        if (!seen.add(type) || isModel(type)) {
            return;
        }
        of(type);
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                check(argument, seen);
            }
        } else if (type instanceof Class<?> raw && raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                check(component.getGenericType(), seen);
            }
        }
    }

    private static boolean isModel(Type type) {
        String name = type instanceof Class<?> raw ? raw.getPackageName() : "";
        return name.startsWith("io.clusterupgrade.") && name.endsWith(".model");
    }

    private static ValueReader create(Type type) {
        if (type instanceof Class<?> raw) {
            return create(raw);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return ListReader.of(arguments[0], of(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new MapReader(of(arguments[1]));
            }
        }
        throw unsupported(type, "is not a supported type");
    }

    private static ValueReader create(Class<?> type) {
        if (OpenEnum.class.isAssignableFrom(type)) {
            return new OpenEnumReader(type);
        }
        if (type == NoContent.class) {
            return new NoContentReader();
        }
        String problem = type.isRecord() ? RecordAnnotations.problem(type) : "is not a supported type";
        if (problem != null) {
            throw unsupported(type, problem);
        }
        ValueReader objects = new RecordReader(type);
        return type.isAnnotationPresent(EmbeddedJson.class) ? new EmbeddedJsonReader(objects) : objects;
    }

    private static IllegalArgumentException unsupported(Type type, String problem) {
        return new IllegalArgumentException("cannot decode " + type.getTypeName() + ": it " + problem
                + ". Use JsonValue, or a record of String, Integer, Long, Boolean, BigDecimal, Instant, JsonValue, OpenEnum types,"
                + " records, and List<T> and Map<String, T> of these");
    }
}
