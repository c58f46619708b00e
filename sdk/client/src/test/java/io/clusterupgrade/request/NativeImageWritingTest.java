// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.clusterupgrade.architecture.NativeImageMetadata;
import io.clusterupgrade.architecture.OperationConstants;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks the metadata for {@code native-image} against what Jackson finds in the requests of all operations. */
class NativeImageWritingTest {
    @Test
    void everyTypeThatJacksonWritesIsInTheMetadata() throws ReflectiveOperationException {
        JsonMapper mapper = mapper();
        Set<String> written = new TreeSet<>();
        OperationConstants.all().stream()
                .map(Operation::requestType)
                .forEach(type -> add(mapper, TypeFactory.defaultInstance().constructType(type), written));

        assertThat(written).hasSizeGreaterThan(50);
        assertThat(NativeImageMetadata.types())
                .as("Jackson writes a type that the metadata lacks: extend NativeImageMetadata")
                .containsAll(written);
    }

    /** Adds a type that has properties, and the types of these. */
    private static void add(JsonMapper mapper, JavaType type, Set<String> written) {
        for (JavaType inner : type.getBindings().getTypeParameters()) {
            add(mapper, inner, written);
        }
        Class<?> raw = type.getRawClass();
        if (!raw.getName().startsWith("io.clusterupgrade.") || written.contains(raw.getName())) {
            return;
        }
        BeanDescription bean = mapper.getSerializationConfig().introspect(type);
        if (bean.findJsonValueAccessor() != null) {
            written.add(raw.getName());
            return;
        }
        bean.findProperties().stream()
                .filter(property -> property.couldSerialize())
                .forEach(property -> {
                    written.add(raw.getName());
                    add(mapper, property.getPrimaryType(), written);
                });
    }

    private static JsonMapper mapper() throws ReflectiveOperationException {
        Field mapper = JsonTexts.class.getDeclaredField("MAPPER");
        mapper.setAccessible(true);
        return (JsonMapper) mapper.get(null);
    }
}
