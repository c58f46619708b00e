// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.request.EmbeddedJson;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Creates responses for the vendor's response model with seeded random values. The vendor's types decide the JSON; ours decide what a
 * text is about: a time, a number, names with commas between them, JSON.
 */
final class ResponseMaker {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_./ äöü字\"\\\n";

    private final Random random;
    private final ResponseTimes times;

    ResponseMaker(long seed, ResponseTimes times) {
        this.random = new Random(seed);
        this.times = times;
    }

    /** A value of a vendor's type that ours can be; ours is null where we have nothing in its place. */
    Object value(Shape shape, Type ours) {
        return switch (shape.kind()) {
            // Where a document has an array the vendor may have its one element.
            case "object" -> object(shape, Model.isList(ours) ? Model.inner(ours) : ours);
            case "list" -> list(() -> value(shape.of(), Model.isList(ours) ? Model.inner(ours) : ours));
            case "map" -> map(shape.of(), Model.isMap(ours) ? Model.inner(ours) : null);
            case "int" -> ours == BigDecimal.class ? random.nextInt(101) : random.nextInt(1_000_000);
            case "long" -> ours == Instant.class ? times.millis(random) : random.nextInt(1_000_000_000) * 1000L;
            case "decimal" -> BigDecimal.valueOf(random.nextInt(10_000), 2).doubleValue();
            case "flag" -> random.nextBoolean();
            case "time" -> times.rfc3339(random);
            case "date" -> times.date(random);
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "any" -> ours == null ? text() : free(ours);
            default -> text(shape, ours);
        };
    }

    private Map<String, Object> object(Shape shape, Type ours) {
        Map<String, RecordComponent> components = Model.members(ours);
        Type values = Model.isMap(ours) ? Model.inner(ours) : null;
        Map<String, Object> object = new LinkedHashMap<>();
        shape.members().forEach((name, member) -> {
            RecordComponent component = components == null ? null : components.get(name);
            // A model inside itself ends here.
            if (!member.kind().equals("again")) {
                object.put(name, value(member, component == null ? values : component.getGenericType()));
            }
        });
        return object;
    }

    private String text(Shape shape, Type ours) {
        if (Model.isValue(ours)) {
            return enumValue(shape, (Class<?>) ours);
        }
        if (!shape.values().isEmpty()) {
            return pick(shape.values());
        }
        if (ours == Instant.class) {
            return times.any(random);
        }
        if (Model.isList(ours)) {
            return list(this::name).stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        boolean embedded = ours instanceof Class<?> type && type.isAnnotationPresent(EmbeddedJson.class);
        if (embedded || Model.isMap(ours)) {
            return Trees.print(free(ours));
        }
        boolean record = ours instanceof Class<?> raw && raw.isRecord();
        return ours == null || ours == String.class || record ? text() : String.valueOf(free(ours));
    }

    private String enumValue(Shape shape, Class<?> type) {
        List<String> words = new ArrayList<>(shape.values());
        OpenEnum.known(type).values().stream()
                .filter(word -> !word.isAbsent())
                .map(OpenEnum::value)
                .forEach(words::add);
        words.add("a-future-value");
        return pick(words);
    }

    /** A value for one of our types where the vendor's says nothing. */
    private Object free(Type ours) {
        Map<String, RecordComponent> members = Model.members(ours);
        if (members != null) {
            Map<String, Object> object = new LinkedHashMap<>();
            members.forEach((name, component) -> object.put(name, free(component.getGenericType())));
            return object;
        }
        if (Model.isWrapper(ours)) {
            return free(Model.wrapped(ours).getGenericType());
        }
        if (Model.isList(ours)) {
            return list(() -> free(Model.inner(ours)));
        }
        if (Model.isMap(ours)) {
            return map(null, Model.inner(ours));
        }
        if (Model.isValue(ours)) {
            return enumValue(new Shape("text", Map.of(), null, List.of()), (Class<?>) ours);
        }
        if (ours == JsonValue.class) {
            return map(null, String.class);
        }
        if (ours == Instant.class) {
            return times.any(random);
        }
        if (ours == Integer.class || ours == Long.class) {
            return random.nextInt(1000);
        }
        if (ours == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(10_000), 2);
        }
        return ours == Boolean.class ? (Object) random.nextBoolean() : text();
    }

    private List<Object> list(Supplier<Object> element) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> element.get())
                .toList();
    }

    private Map<String, Object> map(Shape of, Type ours) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            map.put("key-" + i, of == null ? free(ours) : value(of, ours));
        }
        return map;
    }

    private String name() {
        return "node-" + random.nextInt(1000);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Never only white space, which counts as absent, and not to be mistaken for JSON. */
    private String text() {
        return "t"
                + random.ints(1 + random.nextInt(12), 0, LETTERS.length())
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                        .collect(Collectors.joining());
    }
}
