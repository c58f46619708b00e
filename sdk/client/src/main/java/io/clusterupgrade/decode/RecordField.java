// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of a component of a record.
 *
 * @param name its name on the wire
 * @param aliases its other names on the wire
 * @param type its type
 * @param neutral its value if a response has none
 */
record RecordField(
        String name,
        List<String> aliases,
        Type type,
        @Nullable Object neutral) {

    /** Returns the components of a record, with the annotations of the canonical constructor, else of the components. */
    static List<RecordField> of(Class<?> type, Constructor<?> constructor) {
        List<RecordField> components = new ArrayList<>();
        Parameter[] parameters = constructor.getParameters();
        for (RecordComponent component : type.getRecordComponents()) {
            Parameter parameter = parameters[components.size()];
            JsonProperty property = annotation(component, parameter, JsonProperty.class);
            JsonAlias alias = annotation(component, parameter, JsonAlias.class);
            components.add(new RecordField(
                    property == null || property.value().isEmpty() ? component.getName() : property.value(),
                    alias == null ? List.of() : List.of(alias.value()),
                    component.getGenericType(),
                    neutral(component.getType())));
        }
        return components;
    }

    private static <A extends Annotation> @Nullable A annotation(
            RecordComponent component, Parameter parameter, Class<A> kind) {
        A annotation = parameter.getAnnotation(kind);
        return annotation == null ? component.getAccessor().getAnnotation(kind) : annotation;
    }

    private static @Nullable Object neutral(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
