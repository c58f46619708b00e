// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with known keys: the name of each key, the type of its value, what it means, and what it sets. Immutable.
 *
 * @param <S> what the keys set
 */
public final class Table<S> implements ValueType<Entry<S>> {
    /** A key, for the documentation. */
    public record Row(String name, ValueType<?> type, String description, boolean isRequired) {}

    private record Key<S, T>(Row row, ValueType<T> type, BiConsumer<S, T> setter) {
        @Nullable Value<S> read(Item item) {
            T value = type.read(item);
            return value == null ? null : new Value<>(value, target -> setter.accept(target, value));
        }
    }

    private record Value<S>(Object value, Consumer<S> setter) {}

    private final String name;
    private final Map<String, Key<S, ?>> keys;
    private final Map<String, Object> constraints;
    private final List<List<String>> alternatives;
    private final List<Consumer<Entry<S>>> checks;

    private Table(Builder<S> builder) {
        name = builder.name;
        keys = new LinkedHashMap<>(builder.keys);
        constraints = Map.copyOf(builder.constraints);
        alternatives = List.copyOf(builder.alternatives);
        checks = List.copyOf(builder.checks);
    }

    /** Returns a builder of a table. The name stands in messages, such as {@code a cluster}. */
    public static <S> Builder<S> named(String name) {
        return new Builder<>(name);
    }

    @Override
    public List<Row> rows() {
        return keys.values().stream().<Row>map(Key::row).toList();
    }

    @Override
    public @Nullable Entry<S> read(Item item) {
        Map<String, Item> members = Members.of(item, expected());
        if (members == null) {
            return null;
        }
        int before = item.mistakes().count();
        Map<String, Object> values = new LinkedHashMap<>();
        List<Consumer<S>> setters = new ArrayList<>();
        keys.forEach((key, known) -> {
            Item member = members.get(key);
            Value<S> value = member == null ? null : known.read(member);
            if (value != null) {
                values.put(key, value.value());
                setters.add(value.setter());
            }
        });
        members.forEach((key, member) -> {
            if (!keys.containsKey(key)) {
                unknown(key, member);
            }
        });
        requireKeys(item, members.keySet());
        Entry<S> entry = new Entry<>(item, members, values, setters, before);
        checks.forEach(check -> check.accept(entry));
        return entry;
    }

    private void unknown(String key, Item member) {
        String hint = Suggestions.nearest(key, keys.keySet())
                .map(known -> "; did you mean \"" + known + "\"?")
                .orElse("");
        member.mistake("unknown key" + hint + (hint.isEmpty() ? "; allowed: " : " Allowed: ")
                + String.join(", ", keys.keySet()));
    }

    private void requireKeys(Item item, Set<String> present) {
        keys.values().stream()
                .map(Key::row)
                .filter(row -> row.isRequired() && !present.contains(row.name()))
                .forEach(row -> item.mistake("the key \"" + row.name() + "\" is missing: " + row.description()));
        for (List<String> alternative : alternatives) {
            Set<String> chosen = new LinkedHashSet<>(alternative);
            chosen.retainAll(present);
            if (chosen.size() != 1) {
                item.mistake("found " + (chosen.isEmpty() ? "none" : String.join(", ", chosen))
                        + "; expected exactly one of " + String.join(", ", alternative));
            }
        }
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        List<String> required =
                rows().stream().filter(Row::isRequired).map(Row::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Row row : rows()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", row.description());
            property.putAll(row.type().schema());
            properties.put(row.name(), property);
        }
        schema.put("properties", properties);
        if (!alternatives.isEmpty()) {
            schema.put(
                    "oneOf",
                    alternatives.get(0).stream()
                            .map(key -> Map.of("required", List.of(key)))
                            .toList());
        }
        schema.putAll(constraints);
        return schema;
    }

    @Override
    public String expected() {
        return name;
    }

    /**
     * Builds a table. Every method returns the same object; not thread-safe.
     *
     * @param <S> what the keys set
     */
    public static final class Builder<S> {
        private final String name;
        private final Map<String, Key<S, ?>> keys = new LinkedHashMap<>();
        private final Map<String, Object> constraints = new LinkedHashMap<>();
        private final List<List<String>> alternatives = new ArrayList<>();
        private final List<Consumer<Entry<S>>> checks = new ArrayList<>();

        Builder(String name) {
            this.name = name;
        }

        /** Adds an optional key. */
        public <T> Builder<S> key(String key, ValueType<T> type, String description, BiConsumer<S, T> setter) {
            keys.put(key, new Key<>(new Row(key, type, description, false), type, setter));
            return this;
        }

        /** Adds an optional key that others than the setter read. */
        public <T> Builder<S> key(String key, ValueType<T> type, String description) {
            return key(key, type, description, (target, value) -> {});
        }

        /** Adds a key with true and false; the setter is called for true. */
        public Builder<S> flag(String key, String description, Consumer<S> setter) {
            return key(key, Types.flag(), description, (target, isOn) -> {
                if (isOn) {
                    setter.accept(target);
                }
            });
        }

        /** Adds a required key that others than the setter read. */
        public <T> Builder<S> required(String key, ValueType<T> type, String description) {
            keys.put(key, new Key<>(new Row(key, type, description, true), type, (target, value) -> {}));
            return this;
        }

        /** Requires exactly one of these keys; at most one such group. */
        public Builder<S> exactlyOneOf(String... names) {
            alternatives.add(List.of(names));
            return this;
        }

        /** Adds a member to the JSON Schema of the mapping, for what {@link #check} rejects. */
        public Builder<S> constraint(String keyword, Object value) {
            constraints.put(keyword, value);
            return this;
        }

        /** Adds a check of several keys together, which reports its mistakes. */
        public Builder<S> check(Consumer<Entry<S>> check) {
            checks.add(check);
            return this;
        }

        /** Returns the table. */
        public Table<S> build() {
            return new Table<>(this);
        }
    }
}
