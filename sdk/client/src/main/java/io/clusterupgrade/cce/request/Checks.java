// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import io.clusterupgrade.request.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a request rejects before anything is sent; each message names the property. */
final class Checks {
    private Checks() {}

    static String text(String name, String value) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    static String length(String name, String value, int longest) {
        if (text(name, value).length() > longest) {
            throw new IllegalArgumentException(name + " must be 1 to " + longest + " characters: " + value.length());
        }
        return value;
    }

    static int inRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
        }
        return value;
    }

    static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be " + least + " or more: " + value);
        }
        return value;
    }

    static JsonValue object(String name, JsonValue value) {
        if (!Objects.requireNonNull(value, name).isObject()) {
            throw new IllegalArgumentException(name + " must be a JSON object");
        }
        return value;
    }

    static <T> List<T> notEmpty(String name, List<T> value) {
        if (Objects.requireNonNull(value, name).isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return List.copyOf(value);
    }

    /** A copy of a map and of the lists in it. */
    static <T> Map<String, List<T>> lists(Map<String, List<T>> value) {
        Map<String, List<T>> copy = new LinkedHashMap<>();
        value.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }
}
