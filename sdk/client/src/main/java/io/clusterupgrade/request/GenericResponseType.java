// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of a response whose root is an array, or an object with names that the service chooses. */
record GenericResponseType(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    static GenericResponseType listOf(Class<?> element) {
        return new GenericResponseType(List.class, List.of(element));
    }

    static GenericResponseType mapOf(Class<?> value) {
        return new GenericResponseType(Map.class, List.of(String.class, value));
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(new Type[0]);
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return null;
    }

    /** Returns the type as in source code, such as {@code List<UpgradeTask>}. */
    @Override
    public String toString() {
        return raw.getSimpleName() + "<" + ((Class<?>) arguments.get(arguments.size() - 1)).getSimpleName() + ">";
    }
}
