// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import io.clusterupgrade.internal.text.SensitiveText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any piece of JSON, for members whose shape the cloud leaves open, in responses and in requests.
 *
 * <p>Holds the text itself, without white space between its parts; two values are equal when their texts are. {@link #toString}
 * hides secrets. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class JsonValue {
    private final String raw;

    private JsonValue(String raw) {
        this.raw = raw;
    }

    /**
     * Takes JSON text.
     *
     * @throws IllegalArgumentException if the text is not one JSON value
     */
    public static JsonValue of(String json) {
        return new JsonValue(JsonTexts.compact(json));
    }

    /**
     * Writes Java values as JSON: maps, lists, strings, numbers, booleans, null, instants, {@link JsonValue}s, and objects whose
     * accessors are marked with {@code @JsonProperty}, such as requests.
     *
     * @throws IllegalArgumentException if a value among them cannot be written
     */
    public static JsonValue from(@Nullable Object value) {
        return new JsonValue(JsonTexts.write(value));
    }

    /** The JSON text. */
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
     * The members of a JSON object, in order, with plain Java values: maps, lists, strings, numbers, booleans, null. A number of more
     * than 1,000 digits, or with an exponent beyond Java's, is the string of its digits.
     *
     * @throws IllegalStateException if it is no object
     */
    @SuppressWarnings("unchecked") // a JSON object parses into a map with string keys
    public Map<String, @Nullable Object> asMap() {
        if (parsed() instanceof Map<?, ?> map) {
            return new RedactingMap<>((Map<String, @Nullable Object>) map);
        }
        throw new IllegalStateException("not a JSON object: " + kind());
    }

    /**
     * The elements of a JSON array, with plain Java values as in {@link #asMap}.
     *
     * @throws IllegalStateException if it is no array
     */
    @SuppressWarnings("unchecked") // a JSON array parses into a list
    public List<@Nullable Object> asList() {
        if (parsed() instanceof List<?> list) {
            return Collections.unmodifiableList((List<@Nullable Object>) list);
        }
        throw new IllegalStateException("not a JSON array: " + kind());
    }

    /** The text of a JSON string without its quotes; the JSON text of anything else. */
    public String asText() {
        return parsed() instanceof String text ? text : raw;
    }

    /**
     * What stands at a JSON pointer.
     *
     * @param pointer such as {@code /stages/0/status}; empty means this value
     * @return the value there, or null when there is none
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
     * The JSON text to be shown: values that are secrets by the names of their members, such as {@code password} or {@code
     * accessToken}, are replaced by {@code "****"}. The whole text is {@link #raw()}.
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
