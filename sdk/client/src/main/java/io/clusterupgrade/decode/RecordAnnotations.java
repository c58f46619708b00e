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

/** The JSON library's marks on records. Our models need few of its many; a user's record may have any. */
final class RecordAnnotations {
    private static final Set<Class<? extends Annotation>> KNOWN =
            Set.of(JsonProperty.class, JsonAlias.class, JsonInclude.class, JsonValue.class);

    private RecordAnnotations() {}

    /** Returns whether a record has components, can be made, and has only marks that are understood here. */
    static boolean areKnown(Class<?> type) {
        Constructor<?> canonical = constructor(type);
        return canonical.getParameterCount() > 0
                && canonical.canAccess(null)
                && type.getTypeParameters().length == 0
                && (!canonical.isAnnotationPresent(JsonCreator.class) || isWrapper(canonical))
                && Stream.of(
                                new AnnotatedElement[] {type},
                                canonical.getParameters(),
                                type.getDeclaredConstructors(),
                                type.getDeclaredMethods())
                        .flatMap(Arrays::stream)
                        .allMatch(element -> element.equals(canonical) || areKnown(element))
                && interfaces(type)
                        .flatMap(one -> Stream.concat(Stream.of(one), Arrays.stream(one.getDeclaredMethods())))
                        .flatMap(element -> Arrays.stream(element.getAnnotations()))
                        .noneMatch(RecordAnnotations::isTheLibrarys);
    }

    private static boolean areKnown(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations()).allMatch(RecordAnnotations::isKnown);
    }

    private static boolean isKnown(Annotation mark) {
        Class<? extends Annotation> kind = mark.annotationType();
        if (mark instanceof JsonProperty property) {
            return !property.required() && property.access() == JsonProperty.Access.AUTO;
        }
        return KNOWN.contains(kind) || !isTheLibrarys(mark);
    }

    private static boolean isTheLibrarys(Annotation mark) {
        Class<? extends Annotation> kind = mark.annotationType();
        return kind.isAnnotationPresent(JacksonAnnotation.class)
                || kind.isAnnotationPresent(JacksonAnnotationsInside.class);
    }

    /** All interfaces of a type, from which the library takes marks too. */
    private static Stream<Class<?>> interfaces(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).flatMap(one -> Stream.concat(Stream.of(one), interfaces(one)));
    }

    static boolean isWrapper(Constructor<?> canonical) {
        JsonCreator creator = canonical.getAnnotation(JsonCreator.class);
        return creator != null && creator.mode() == JsonCreator.Mode.DELEGATING && canonical.getParameterCount() == 1;
    }

    static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.trySetAccessible();
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new AssertionError("every record has one: " + type, e);
        }
    }
}
