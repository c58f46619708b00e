// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a record can be read. Records may have some of Jackson's annotations; any other one is rejected, because to ignore it
 * would silently give other values than Jackson reads.
 */
final class RecordAnnotations {
    private static final Set<Class<? extends Annotation>> SUPPORTED =
            Set.of(JsonAlias.class, JsonInclude.class, JsonValue.class);

    private RecordAnnotations() {}

    /** Returns why a record cannot be read, as the rest of a sentence about it; null if it can be read. */
    static @Nullable String problem(Class<?> type) {
        Constructor<?> canonical = constructor(type);
        if (canonical.getParameterCount() == 0) {
            return "has no components";
        }
        if (type.getTypeParameters().length > 0) {
            return "has type parameters";
        }
        if (!canonical.canAccess(null)) {
            return "has no accessible constructor";
        }
        return Stream.concat(unsupported(type, canonical), inherited(type))
                .findFirst()
                .map(annotation -> "has an unsupported " + (annotation instanceof JsonProperty ? "attribute of @" : "@")
                        + annotation.annotationType().getSimpleName())
                .orElse(null);
    }

    private static Stream<Annotation> unsupported(Class<?> type, Constructor<?> canonical) {
        return Stream.of(
                        new AnnotatedElement[] {type},
                        canonical.getParameters(),
                        type.getDeclaredConstructors(),
                        type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .filter(part -> !part.equals(canonical) || !isWrapper(canonical))
                .flatMap(part -> Arrays.stream(part.getAnnotations()))
                .filter(annotation -> isJacksons(annotation) && !isSupported(annotation));
    }

    /** Returns Jackson's annotations of the interfaces of a record: Jackson regards them, this decoder does not. */
    private static Stream<Annotation> inherited(Class<?> type) {
        return interfaces(type)
                .flatMap(one -> Stream.concat(Stream.of(one), Arrays.stream(one.getDeclaredMethods())))
                .flatMap(part -> Arrays.stream(part.getAnnotations()))
                .filter(RecordAnnotations::isJacksons);
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).flatMap(one -> Stream.concat(Stream.of(one), interfaces(one)));
    }

    private static boolean isSupported(Annotation annotation) {
        return annotation instanceof JsonProperty property
                ? !property.required() && property.access() == JsonProperty.Access.AUTO
                : SUPPORTED.contains(annotation.annotationType());
    }

    private static boolean isJacksons(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        return type.isAnnotationPresent(JacksonAnnotation.class)
                || type.isAnnotationPresent(JacksonAnnotationsInside.class);
    }

    /** Returns whether a record of one component is on the wire what that component is. */
    static boolean isWrapper(Constructor<?> canonical) {
        JsonCreator creator = canonical.getAnnotation(JsonCreator.class);
        return creator != null && creator.mode() == JsonCreator.Mode.DELEGATING && canonical.getParameterCount() == 1;
    }

    /** Returns the canonical constructor, made accessible where the module system allows it. */
    static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.trySetAccessible();
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new AssertionError("every record has a canonical constructor: " + type, e);
        }
    }
}
