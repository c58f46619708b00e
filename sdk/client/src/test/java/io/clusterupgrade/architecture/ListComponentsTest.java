// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.DecodeWarning;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every list and every map of every model with JSON of the wrong type: it is empty, and the decoding reports it. */
class ListComponentsTest {
    /** No member of any record. */
    private static final String FOREIGN = "{\"aForeignMember\":{\"id\":\"x\"},\"another\":\"text\"}";

    static Stream<RecordComponent> lists() {
        return components(List.class);
    }

    static Stream<RecordComponent> listsOfRecords() {
        return lists().filter(component -> element(component) instanceof Class<?> type && type.isRecord());
    }

    static Stream<RecordComponent> maps() {
        return components(Map.class);
    }

    private static Stream<RecordComponent> components(Class<?> kind) {
        return WireContractTest.records()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == kind)
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonProperty.class));
    }

    @Test
    void findsTheListsAndMapsOfAllServices() {
        assertThat(listsOfRecords()
                        .map(component -> component.getDeclaringRecord().getPackageName()))
                .contains("io.clusterupgrade.css.model", "io.clusterupgrade.cce.model", "io.clusterupgrade.ack.model");
        assertThat(listsOfRecords()).hasSizeGreaterThan(50);
        assertThat(maps()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isEmptyAndReportsNothingForNullAndForNoElements(RecordComponent list) throws ReflectiveOperationException {
        assertRead(list, "null");
        assertRead(list, "[]");
    }

    @ParameterizedTest
    @MethodSource("listsOfRecords")
    void readsNoObjectWithoutAKnownMemberAsAnElement(RecordComponent list) throws ReflectiveOperationException {
        assertTaskNotFound(list, "{}");
        assertTaskNotFound(list, FOREIGN);
        assertTaskNotFound(list, "{\"a\":" + FOREIGN + ",\"b\":[" + FOREIGN + "]}");
    }

    @ParameterizedTest
    @MethodSource("listsOfRecords")
    void readsNoOtherValueAsAnElement(RecordComponent list) throws ReflectiveOperationException {
        for (String json : List.of("\"text\"", "\"\"", "7", "1.5", "true", "\"[{}]\"")) {
            assertTaskNotFound(list, json);
        }
        for (String json : List.of("[\"text\"]", "[7]", "[[]]", "[[{}]]", "[null]")) {
            assertThat(value(list, json).value()).as("%s of %s", list, json).isEqualTo(List.of());
            assertThat(paths(list, json)).as("%s of %s", list, json).containsExactly("/" + name(list) + "/0");
        }
    }

    @ParameterizedTest
    @MethodSource("listsOfRecords")
    void reportsAForeignElementOfAnArray(RecordComponent list) throws ReflectiveOperationException {
        assertThat(paths(list, "[" + FOREIGN + "]")).containsExactly("/" + name(list) + "/0");
    }

    @ParameterizedTest
    @MethodSource("maps")
    void readsOnlyAnObjectAsAMap(RecordComponent map) throws ReflectiveOperationException {
        for (String json : List.of("[]", "[" + FOREIGN + "]", "\"text\"", "7", "false")) {
            assertThat(value(map, json).value()).as("%s of %s", map, json).isEqualTo(Map.of());
            assertThat(paths(map, json)).as("%s of %s", map, json).containsExactly("/" + name(map));
        }
        assertThat(value(map, "{}").value()).isEqualTo(Map.of());
        assertThat(paths(map, "{}")).isEmpty();
    }

    private static void assertRead(RecordComponent list, String json) throws ReflectiveOperationException {
        assertThat(value(list, json).value()).as("%s of %s", list, json).isEqualTo(List.of());
        assertThat(paths(list, json)).as("%s of %s", list, json).isEmpty();
    }

    private static void assertTaskNotFound(RecordComponent list, String json) throws ReflectiveOperationException {
        assertThat(value(list, json).value()).as("%s of %s", list, json).isEqualTo(List.of());
        assertThat(paths(list, json)).as("%s of %s", list, json).containsExactly("/" + name(list));
    }

    private static List<String> paths(RecordComponent component, String json) throws ReflectiveOperationException {
        return value(component, json).warnings().stream()
                .map(DecodeWarning::path)
                .toList();
    }

    private static DecodeResult<Object> value(RecordComponent component, String json)
            throws ReflectiveOperationException {
        DecodeResult<?> record = Fixtures.decodeText(
                component.getDeclaringRecord(), "{\"" + name(component) + "\":" + json + "}", ZoneOffset.UTC);
        return new DecodeResult<>(component.getAccessor().invoke(record.value()), record.warnings());
    }

    private static String name(RecordComponent component) {
        return component.getAccessor().getAnnotation(JsonProperty.class).value();
    }

    private static Type element(RecordComponent list) {
        return ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }
}
