// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.request;

import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of requests before anything is sent. Each method takes the name of the value, the value and then its limits,
 * and returns the value. It throws an {@link IllegalArgumentException} that starts with the name, or a {@link
 * NullPointerException} for null.
 */
public final class Checks {
    private Checks() {}

    /** Returns a text that is not blank. */
    public static String text(String name, String value) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /** Returns a text that is not blank and has at most so many characters. */
    public static String text(String name, String value, int longest) {
        if (text(name, value).length() > longest) {
            throw new IllegalArgumentException(name + " must be 1 to " + longest + " characters: " + value.length());
        }
        return value;
    }

    /**
     * Returns an enum value that is not absent. An absent one would be sent as an empty text; no document says what the service
     * makes of that.
     */
    public static <E extends OpenEnum> E enumValue(String name, E value) {
        if (Objects.requireNonNull(value, name).value().isBlank()) {
            throw new IllegalArgumentException(name + " must not be absent");
        }
        return value;
    }

    /** Returns a number from {@code least} to {@code most}, both included. */
    public static int inRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
        }
        return value;
    }

    /** Returns a number that is not below {@code least}. */
    public static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be " + least + " or more: " + value);
        }
        return value;
    }

    /** Returns a JSON value that is an object. */
    public static JsonValue object(String name, JsonValue value) {
        if (!Objects.requireNonNull(value, name).isObject()) {
            throw new IllegalArgumentException(name + " must be a JSON object");
        }
        return value;
    }

    /** Returns a copy of a list that has an element. */
    public static <T> List<T> notEmpty(String name, List<T> value) {
        if (Objects.requireNonNull(value, name).isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return List.copyOf(value);
    }

    /** Returns a copy of a list of texts that has an element, none of them blank. */
    public static List<String> texts(String name, List<String> value) {
        notEmpty(name, value).forEach(element -> text(name, element));
        return List.copyOf(value);
    }

    /** Returns a copy of a list of enum values, none of them absent; the list may be empty. */
    public static <E extends OpenEnum> List<E> enumValues(String name, List<E> value) {
        Objects.requireNonNull(value, name).forEach(element -> enumValue(name, element));
        return List.copyOf(value);
    }

    /** Returns a copy of a list of names that {@link #joined} can separate by commas; the list may be empty. */
    public static List<String> names(String name, List<String> value) {
        for (String element : Objects.requireNonNull(value, name)) {
            if (text(name, element).indexOf(',') >= 0) {
                throw new IllegalArgumentException(name + " must be names without commas: " + element);
            }
        }
        return List.copyOf(value);
    }

    /** Returns the elements of a list separated by commas; null, which is not sent, for an empty list. */
    public static @Nullable String joined(List<String> value) {
        return value.isEmpty() ? null : String.join(",", value);
    }

    /** Returns an unmodifiable copy of a map of lists, in the same order. */
    public static <T> Map<String, List<T>> lists(String name, Map<String, List<T>> value) {
        Map<String, List<T>> copy = new LinkedHashMap<>();
        Objects.requireNonNull(value, name).forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns a request that is for the same thing as the handle that sends it.
     *
     * @param name the name of the id, such as {@code clusterId}
     * @param request the request
     * @param requestId the id in the request
     * @param handleId the id of the handle
     */
    public static <Q> Q sameId(String name, Q request, String requestId, String handleId) {
        if (!requestId.equals(handleId)) {
            throw new IllegalArgumentException(name + " of the request is not the " + name + " of this handle");
        }
        return request;
    }
}
