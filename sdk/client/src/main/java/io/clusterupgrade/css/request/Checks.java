// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.request.OpenEnum;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What requests ask of their values; each message names the builder's property. */
final class Checks {
    private Checks() {}

    /** A text that says something. */
    static String text(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /** A word that says something: an absent one would be sent as an empty text, which the service may take for a value. */
    static <W extends OpenEnum> W enumValue(String name, W value) {
        Objects.requireNonNull(value, name);
        text(name, value.value());
        return value;
    }

    /** A number within its limits. */
    static int inRange(String name, int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
        }
        return value;
    }

    /** Names that can travel with commas between them. */
    static List<String> names(String name, List<String> values) {
        Objects.requireNonNull(values, name);
        for (String value : values) {
            if (text(name, value).indexOf(',') >= 0) {
                throw new IllegalArgumentException(name + " must be names without commas: " + value);
            }
        }
        return List.copyOf(values);
    }

    /** As {@link #names}, and at least one. */
    static List<String> oneOrMore(String name, List<String> values) {
        List<String> names = names(name, values);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return names;
    }

    /** The names with commas between them; null when there is none. */
    static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(",", names);
    }
}
