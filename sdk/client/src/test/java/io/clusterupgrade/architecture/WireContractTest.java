// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.OpenEnum;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the rules of CONTRIBUTING for response records over all records, without exceptions by name. */
class WireContractTest {
    /** Names that contain a term for a secret but do not name one: a position in a list, a duration, a mode. */
    private static final Set<String> NO_SECRETS = Set.of("nextToken", "maxOidcTokenExpiration", "httpTokens");

    /** The number of members of the largest flat object on the wire, a cluster of CSS. */
    private static final int MOST_COMPONENTS = 44;

    static Stream<Class<?>> models() {
        return MainClasses.all().stream()
                .filter(type -> type.getPackageName().matches("io\\.clusterupgrade\\.(css|cce|ack)\\.model"))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::reflect);
    }

    static Stream<Class<?>> records() {
        return models().filter(type -> !OpenEnum.class.isAssignableFrom(type));
    }

    static Stream<Class<?>> values() {
        return models().filter(OpenEnum.class::isAssignableFrom);
    }

    @Test
    void findsTheRecordsOfAllServices() {
        Set<String> packages = models().map(Class::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .containsExactlyInAnyOrder(
                        "io.clusterupgrade.css.model", "io.clusterupgrade.cce.model", "io.clusterupgrade.ack.model");
        assertThat(records()).hasSizeGreaterThan(10);
        assertThat(values()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("models")
    void isPublicAndARecordOrAnOpenEnum(Class<?> type) {
        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
        assertThat(type.isRecord()).isNotEqualTo(OpenEnum.class.isAssignableFrom(type));
    }

    @ParameterizedTest
    @MethodSource("records")
    void isARecordWithoutSecrets(Class<?> type) {
        assertThat(type.getRecordComponents())
                .hasSizeLessThanOrEqualTo(MOST_COMPONENTS)
                .extracting(RecordComponent::getName)
                .filteredOn(name -> !NO_SECRETS.contains(name))
                .allSatisfy(name -> assertThat(name)
                        .doesNotContainPattern("(?i)token|password|passwd|secret|kubeconfig|credential|privatekey"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void namesEachComponentAsOnTheWire(Class<?> type) {
        if (isDelegating(type)) {
            assertThat(type.getRecordComponents()).hasSize(1);
            assertThat(type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class))
                    .isTrue();
            return;
        }
        Set<String> names = new HashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
            assertThat(name).as(component.getName()).isNotNull();
            assertThat(name.value()).as(component.getName()).isNotEmpty();
            assertThat(names.add(name.value())).as("twice: " + name.value()).isTrue();
            assertThat(component.getType().isPrimitive())
                    .as(component.getName())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsAnEmptyResponse(Class<?> type) {
        assertContract(decode(type, "{}"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsAResponseOfNulls(Class<?> type) {
        if (isDelegating(type)) {
            return;
        }
        String nulls = Arrays.stream(type.getRecordComponents())
                .map(component -> "\"" + wireName(component) + "\":null")
                .collect(Collectors.joining(",", "{", "}"));

        assertContract(decode(type, nulls));
        for (RecordComponent component : type.getRecordComponents()) {
            assertContract(decode(type, "{\"" + wireName(component) + "\":null}"));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void ignoresUnknownMembers(Class<?> type) {
        if (isDelegating(type)) {
            return;
        }
        String unknown = "{\"aMemberOfLater\":{\"a\":[1,{}]},\"another\":1e400,\"third\":null}";

        assertThat(decode(type, unknown)).isEqualTo(decode(type, "{}"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsAValueForEachComponent(Class<?> type) throws ReflectiveOperationException {
        Object full = decode(type, sample(type));

        assertContract(full);
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = component.getAccessor().invoke(full);
            assertThat(value).as(component.getName()).isNotNull();
            if (value instanceof List<?> list) {
                assertThat(list.isEmpty()).as(component.getName()).isEqualTo(isOf(type, component.getGenericType()));
            } else if (value instanceof OpenEnum constant) {
                assertThat(constant.value()).isEqualTo("aLaterValue");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void hasAnAbsentValueConstantsAndAnyOtherText(Class<?> type) throws ReflectiveOperationException {
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
        assertThat(type.getConstructors()).isEmpty();
        assertThat(type.getDeclaredMethods())
                .filteredOn(method -> !method.isSynthetic())
                .extracting(Method::getName)
                .containsExactly("of");
        OpenEnum absent = (OpenEnum) type.getField("ABSENT").get(null);

        assertThat(absent.value()).isEmpty();
        assertThat(absent.isAbsent()).isTrue();
        Method of = type.getMethod("of", String.class);
        assertThat(of.invoke(null, "x")).isEqualTo(of.invoke(null, "X")).hasToString("x");
        assertThat(OpenEnum.known(type)).hasSizeGreaterThan(1);
        for (OpenEnum value : OpenEnum.known(type).values()) {
            assertThat(value.isKnown()).isEqualTo(!value.isAbsent());
            assertThat(value)
                    .isEqualTo(of.invoke(null, value.value().toUpperCase(Locale.ROOT)))
                    .isEqualTo(of.invoke(null, value.value().toLowerCase(Locale.ROOT)));
        }
    }

    /** Asserts that nullable components are annotated, and that lists and maps are unmodifiable and never null. */
    private static void assertContract(Object record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(component, record);
            String name = record.getClass().getSimpleName() + "." + component.getName();
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable) {
                assertThat(value).as(name).isNotNull();
            }
            if (List.class.isAssignableFrom(component.getType()) || Map.class.isAssignableFrom(component.getType())) {
                assertThat(nullable)
                        .as(name + " is never null and needs no @Nullable")
                        .isFalse();
            }
            if (value instanceof List<?> list) {
                assertThat(list).as(name).isUnmodifiable();
            } else if (value instanceof Map<?, ?> map) {
                assertThat(map).as(name).isUnmodifiable();
            } else if (value instanceof Record nested) {
                assertContract(nested);
            }
        }
    }

    private static Object decode(Class<?> type, String json) {
        DecodeResult<?> decoded = Fixtures.decodeText(type, json, ZoneOffset.UTC);
        assertThat(decoded.warnings()).as(json).isEmpty();
        return decoded.value();
    }

    private static String sample(Type type) {
        return sample(type, Set.of());
    }

    /** Returns JSON with a value for every component; a record inside its own type stays empty, which ends the recursion. */
    private static String sample(Type type, Set<Type> around) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (around.contains(arguments[arguments.length - 1])) {
                return generic.getRawType() == List.class ? "[]" : "{}";
            }
            return generic.getRawType() == List.class
                    ? "[" + sample(arguments[0], around) + "]"
                    : "{\"key\":" + sample(arguments[1], around) + "}";
        }
        Class<?> raw = (Class<?>) type;
        if (OpenEnum.class.isAssignableFrom(raw)) {
            return "\"aLaterValue\"";
        }
        if (isDelegating(raw)) {
            return sample(raw.getRecordComponents()[0].getGenericType(), around);
        }
        if (raw.isRecord()) {
            Set<Type> inside = new HashSet<>(around);
            return !inside.add(raw)
                    ? "{}"
                    : Arrays.stream(raw.getRecordComponents())
                            .map(component ->
                                    "\"" + wireName(component) + "\":" + sample(component.getGenericType(), inside))
                            .collect(Collectors.joining(",", "{", "}"));
        }
        return plainSample(raw);
    }

    private static String plainSample(Class<?> raw) {
        if (Number.class.isAssignableFrom(raw)) {
            return raw == BigDecimal.class ? "0.50" : "\"7\"";
        }
        return raw == Instant.class
                ? "\"2026-01-01T00:00:00Z\""
                : raw == Boolean.class ? "true" : raw == String.class ? "\"text\"" : "{\"free\":1}";
    }

    /** Returns whether a component is a list of the record's own type, which a sample leaves empty. */
    private static boolean isOf(Class<?> type, Type component) {
        return component instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == type;
    }

    private static boolean isDelegating(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .map(constructor -> constructor.getAnnotation(JsonCreator.class))
                .anyMatch(creator -> creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
    }

    private static String wireName(RecordComponent component) {
        return component.getAccessor().getAnnotation(JsonProperty.class).value();
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }
}
