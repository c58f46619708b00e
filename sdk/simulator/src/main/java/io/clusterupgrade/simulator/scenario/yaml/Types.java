// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The types of single values, and of lists and maps of them. */
public final class Types {
    private static final int LONGEST_TEXT = 10_000;
    private static final String INSTANT_EXAMPLE = "2026-01-15T08:00:00Z";
    private static final String INSTANT_PATTERN = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z$";

    private Types() {}

    private record Scalar<T>(String expected, Map<String, Object> schema, BiFunction<Item, String, @Nullable T> reader)
            implements ValueType<T> {
        @Override
        public @Nullable T read(Item item) {
            T value = reader.apply(item, item.text());
            if (value == null) {
                item.unexpected(expected);
            }
            return value;
        }
    }

    /** Returns {@code ; did you mean "…"?} for the name that is most similar; empty if none is. */
    public static String suggestion(String found, Collection<String> names) {
        return Suggestions.nearest(found, names)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** Returns the type of texts, which may be empty. A number or a boolean must be quoted. */
    public static ValueType<String> text() {
        return new Scalar<>(
                "a text; put it in quotes if it looks like a number",
                schema("string", "maxLength", LONGEST_TEXT),
                (item, text) -> item.isText() && text.length() <= LONGEST_TEXT ? text : null);
    }

    /** Returns the type of texts that match a pattern. */
    public static ValueType<String> text(String expected, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new Scalar<>(
                expected,
                schema("string", "pattern", "^(?:" + regex + ")$"),
                (item, text) -> item.isText() && pattern.matcher(text).matches() ? text : null);
    }

    /** Returns the type of names and ids: printable, without spaces and without characters that a path of a URL changes. */
    public static ValueType<String> id() {
        return text("an id of letters, digits, '-', '_' and '.', at most 128", "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
    }

    /** Returns the type of whole numbers in a range. */
    public static ValueType<Integer> wholeNumber(int min, int max) {
        Map<String, Object> schema = schema("integer", "minimum", min);
        schema.put("maximum", max);
        return new Scalar<>("a whole number from " + min + " to " + max, schema, (item, text) -> {
            if (!item.node().getTag().equals(Tag.INT) || !text.matches("-?\\d{1,18}")) {
                return null;
            }
            BigInteger value = new BigInteger(text);
            boolean fits =
                    value.compareTo(BigInteger.valueOf(min)) >= 0 && value.compareTo(BigInteger.valueOf(max)) <= 0;
            return fits ? value.intValueExact() : null;
        });
    }

    /** Returns the type of true and false. */
    public static ValueType<Boolean> flag() {
        return new Scalar<>(
                "true or false",
                schema("boolean"),
                (item, text) -> item.node().getTag().equals(Tag.BOOL) ? Boolean.valueOf(text) : null);
    }

    /** Returns the type of durations of zero or more. */
    public static ValueType<Duration> duration() {
        return duration(false);
    }

    /** Returns the type of durations that may be negative. */
    public static ValueType<Duration> signedDuration() {
        return duration(true);
    }

    private static ValueType<Duration> duration(boolean signed) {
        String expected = "a duration such as 30s, 5m, 2h, 1h30m or PT30S" + (signed ? ", also with '-' in front" : "");
        return new Scalar<>(
                expected,
                schema("string", "pattern", DurationText.pattern(signed)),
                (item, text) -> item.isText() ? DurationText.parse(text, signed) : null);
    }

    /** Returns the type of instants in UTC. */
    public static ValueType<Instant> instant() {
        return new Scalar<>(
                "a time in UTC such as " + INSTANT_EXAMPLE,
                schema("string", "pattern", INSTANT_PATTERN),
                (item, text) -> item.isText() && text.matches(INSTANT_PATTERN) ? parsed(text) : null);
    }

    private static @Nullable Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** Returns the type of a closed set of texts. */
    public static ValueType<String> choice(List<String> allowed) {
        return choice(allowed, Function.identity());
    }

    /** Returns the type of a closed set of texts, each of which stands for a value. */
    public static <T> ValueType<T> choice(List<String> allowed, Function<String, T> value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("enum", allowed);
        return new ChoiceType<>(List.copyOf(allowed), value, schema);
    }

    /** Returns the type of a closed set of names, given by the name or by its number, 0 for the first. */
    public static ValueType<Integer> index(List<String> names) {
        return new IndexType(List.copyOf(names));
    }

    /** Returns the type of lists with at least one element. */
    public static <T> ValueType<List<T>> listOf(ValueType<T> element) {
        return new ListType<>(element);
    }

    /** Returns the type of mappings whose keys are free, such as names of add-ons. */
    public static <T> ValueType<Map<String, T>> mapOf(String keys, ValueType<T> value) {
        return new MapType<>(keys, value);
    }

    private static Map<String, Object> schema(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }

    private static Map<String, Object> schema(String type, String name, Object value) {
        Map<String, Object> schema = schema(type);
        schema.put(name, value);
        return schema;
    }
}
