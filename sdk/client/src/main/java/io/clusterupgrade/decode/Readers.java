// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.EmbeddedJson;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.OpenEnum;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The one reader of each type. */
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

    private Readers() {}

    /** The reader of a type. */
    static ValueReader of(Type type) {
        ValueReader reader = READERS.get(type);
        if (reader == null) {
            // Threads may each make one, and any will do: the map must not wait for one reader while it makes another.
            reader = make(type);
            READERS.put(type, reader);
        }
        return reader;
    }

    /** The reader of a class where Jackson need not read it, else null. */
    static @Nullable ValueReader ours(Class<?> type) {
        ValueReader known = READERS.get(type);
        if (known != null) {
            return known instanceof JacksonValueReader ? null : known;
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return new OpenEnumReader(type);
        }
        if (type == NoContent.class) {
            return new NoContentReader();
        }
        if (!type.isRecord() || !RecordAnnotations.areKnown(type)) {
            return null;
        }
        ValueReader objects = new RecordReader(type);
        return type.isAnnotationPresent(EmbeddedJson.class) ? new EmbeddedJsonReader(objects) : objects;
    }

    private static ValueReader make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return ListReader.of(arguments[0], of(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return new MapReader(of(arguments[1]));
            }
        }
        ValueReader ours = type instanceof Class<?> plain ? ours(plain) : null;
        return ours == null ? new JacksonValueReader(type) : ours;
    }
}
