// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.request.OpenEnum;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request rejects, naming the property, before anything is sent. */
final class Checks {
    private Checks() {}

    static String required(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /** A word that says something: what an absent one would do is documented nowhere. */
    static <W extends OpenEnum> W required(String name, W value) {
        Objects.requireNonNull(value, name);
        if (value.isAbsent()) {
            throw new IllegalArgumentException(name + " must not be absent");
        }
        return value;
    }

    static <T> List<T> notEmpty(String name, List<T> value) {
        Objects.requireNonNull(value, name);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return List.copyOf(value);
    }

    static <T> @Nullable List<T> listOrNull(List<T> value) {
        return value.isEmpty() ? null : List.copyOf(value);
    }

    static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more: " + value);
        }
        return value;
    }

    static int range(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
        }
        return value;
    }

    static void onePageStyle(
            @Nullable Integer pageNumber,
            @Nullable Integer pageSize,
            @Nullable String nextToken,
            @Nullable Integer maxResults) {
        if ((pageNumber != null || pageSize != null) && (nextToken != null || maxResults != null)) {
            throw new IllegalArgumentException(
                    "pages are asked for by pageNumber and pageSize, or by nextToken and maxResults, not by both");
        }
    }
}
