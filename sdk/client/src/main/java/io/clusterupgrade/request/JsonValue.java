// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import io.clusterupgrade.internal.text.SensitiveText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, for members without a documented structure, in responses and in requests.
 *
 * <p>Holds the text, without white space between tokens; two values are equal if their texts are equal. {@link #toString} redacts
 * secrets. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class JsonValue {
    private final String raw;

    private JsonValue(String raw) {
        this.raw = raw;
    }

    /**
     * Creates a value from JSON text.
     *
     * @throws IllegalArgumentException if the text is not one JSON value
     */
    public static JsonValue of(String json) {
        return new JsonValue(JsonTexts.compact(json));
    }

    /**
     * Creates a value from Java values: maps, lists, strings, numbers, booleans, null, instants, {@link JsonValue}s, and objects whose
     * accessors are annotated with {@code @JsonProperty}, such as requests.
     *
     * @throws IllegalArgumentException if a value among them cannot be written
     */
    public static JsonValue from(@Nullable Object value) {
        return new JsonValue(JsonTexts.write(value));
    }

    /** Returns the JSON text. */
    public String raw() {
        return raw;
    }

    /** Returns whether it is a JSON object. */
    public boolean isObject() {
        return raw.startsWith("{");
    }

    /** Returns whether it is a JSON array. */
    public boolean isList() {
        return raw.startsWith("[");
    }

    /**
     * Returns the members of a JSON object, in order, with plain Java values: maps, lists, strings, numbers, booleans, null. A number
     * of more than 1,000 digits, or with an exponent that exceeds Java's range, is the string of its digits.
     *
     * @throws IllegalStateException if it is not an object
     */
    @SuppressWarnings("unchecked") // a JSON object parses into a map with string keys
    public Map<String, @Nullable Object> asMap() {
        if (parsed() instanceof Map<?, ?> map) {
            return new RedactingMap<>((Map<String, @Nullable Object>) map);
        }
        throw new IllegalStateException("not a JSON object: " + kind());
    }

    /**
     * Returns the elements of a JSON array, with plain Java values as in {@link #asMap}.
     *
     * @throws IllegalStateException if it is not an array
     */
    @SuppressWarnings("unchecked") // a JSON array parses into a list
    public List<@Nullable Object> asList() {
        if (parsed() instanceof List<?> list) {
            return Collections.unmodifiableList((List<@Nullable Object>) list);
        }
        throw new IllegalStateException("not a JSON array: " + kind());
    }

    /** Returns the content of a JSON string; the JSON text of any other value. */
    public String asText() {
        return parsed() instanceof String text ? text : raw;
    }

    /**
     * Returns the value at a JSON pointer.
     *
     * @param pointer such as {@code /stages/0/status}; empty means this value
     * @return the value, or null if there is none
     * @throws IllegalArgumentException if the pointer is neither empty nor starts with a slash
     */
    public @Nullable JsonValue at(String pointer) {
        String found = JsonTexts.at(raw, pointer);
        return found == null ? null : new JsonValue(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonValue that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    /**
     * Returns the JSON text with secrets redacted: values of members with names of secrets, such as {@code password} or {@code
     * accessToken}, are replaced by {@code "****"}. {@link #raw()} returns the whole text.
     */
    @Override
    public String toString() {
        return SensitiveText.redact(raw);
    }

    private @Nullable Object parsed() {
        return JsonTexts.parse(raw);
    }

    private String kind() {
        return isObject() ? "an object" : isList() ? "an array" : "a plain value";
    }
}
