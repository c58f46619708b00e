// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.decode.ResponsePayloads;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.OpenEnum;
import io.clusterupgrade.request.Operation;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that every member of every response record has a value in one of the fixtures of {@code wire/responses.txt}. */
class FixtureCompletenessTest {
    /** Old deployments wrap the results of a task in an object; the record of the task unwraps them. */
    private static final Set<String> UNWRAPPED = Set.of("TaskResult.task");

    @ParameterizedTest
    @EnumSource
    void everyMemberOfEveryResponseHasAValueInAFixture(CloudService service) {
        Set<String> missing = new TreeSet<>();
        for (Operation<?, ?> operation : OperationConstants.all()) {
            if (operation.service() == service) {
                collect(operation.responseType(), missing);
            }
        }
        assertThat(missing).isNotEmpty();

        String folder = service.name().toLowerCase(Locale.ROOT);
        missing.removeAll(seen(folder));
        missing.removeAll(UNWRAPPED);

        assertThat(missing)
                .as(
                        "members that no fixture has: add a documented payload under src/test/resources/wire/%s, and its line to"
                                + " wire/responses.txt",
                        folder)
                .isEmpty();
    }

    private static Set<String> seen(String folder) {
        Set<String> seen = new TreeSet<>();
        Stream.concat(ResponsePayloads.all().stream(), ResponsePayloads.containers().stream())
                .filter(payload -> payload.service().equals(folder))
                .flatMap(payload -> objects(payload)
                        .map(text -> Fixtures.decodeText(payload.model(), text, ZoneOffset.UTC)
                                .value()))
                .forEach(value -> see(value, seen));
        return seen;
    }

    /** The object of a payload; each of its elements, if it is a list or a map. */
    private static Stream<String> objects(ResponsePayloads payload) {
        String text = Fixtures.text(payload.name());
        if (!ResponsePayloads.containers().contains(payload)) {
            return Stream.of(text);
        }
        try {
            return StreamSupport.stream(new JsonMapper().readTree(text).spliterator(), false)
                    .map(JsonNode::toString);
        } catch (IOException e) {
            throw new AssertionError(payload.name(), e);
        }
    }

    /** The members of a type and of all types in it, as {@code Type.member}. */
    private static void collect(Type type, Set<String> into) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, into));
        } else if (type instanceof Class<?> raw && isModel(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                if (into.add(raw.getSimpleName() + "." + component.getName())) {
                    collect(component.getGenericType(), into);
                }
            }
        }
    }

    private static boolean isModel(Class<?> type) {
        return type.isRecord() && type.getPackageName().endsWith(".model") && !OpenEnum.class.isAssignableFrom(type);
    }

    private static void see(Object value, Set<String> seen) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(element -> see(element, seen));
        } else if (value instanceof Map<?, ?> members) {
            members.values().forEach(member -> see(member, seen));
        } else if (value instanceof Record model && isModel(model.getClass())) {
            for (RecordComponent component : model.getClass().getRecordComponents()) {
                Object member = member(model, component);
                if (hasValue(member)) {
                    seen.add(model.getClass().getSimpleName() + "." + component.getName());
                    see(member, seen);
                }
            }
        }
    }

    private static Object member(Record model, RecordComponent component) {
        try {
            return component.getAccessor().invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }

    /** A record has a value when one of its members has. */
    private static boolean hasValue(Object member) {
        if (member instanceof OpenEnum value) {
            return !value.isAbsent();
        }
        if (member instanceof Record model && isModel(model.getClass())) {
            Set<String> seen = new TreeSet<>();
            see(model, seen);
            return !seen.isEmpty();
        }
        return member instanceof Collection<?> list
                ? !list.isEmpty()
                : member instanceof Map<?, ?> map ? !map.isEmpty() : member != null;
    }
}
