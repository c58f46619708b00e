// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.model.ClusterCheck;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the findings of a check, a text for each. Items are hardly documented (see sdk/docs/wire/ack.md#checks):
 * {@code Name}, and {@code Level} with a {@code Message} under the name of a level. Other shapes are ignored.
 */
final class AckFindings {
    private AckFindings() {}

    /** Returns all findings with a message. */
    static List<String> all(ClusterCheck check) {
        return findings(check, level -> true);
    }

    /** Returns the findings of level {@code error}. */
    static List<String> errors(ClusterCheck check) {
        return findings(check, level -> level.toLowerCase(Locale.ROOT).equals("error"));
    }

    private static List<String> findings(ClusterCheck check, Predicate<String> levels) {
        return check.checkItems().values().stream()
                .flatMap(List::stream)
                .filter(JsonValue::isObject)
                .flatMap(item -> findings(item.asMap(), levels))
                .toList();
    }

    private static Stream<String> findings(Map<String, @Nullable Object> item, Predicate<String> levels) {
        Object name = item.get("Name");
        return item.get("Level") instanceof Map<?, ?> found
                ? found.entrySet().stream()
                        .filter(level -> levels.test(String.valueOf(level.getKey())))
                        .map(level -> message(level.getValue()))
                        .filter(message -> !message.isBlank())
                        .map(message -> name == null ? message : name + ": " + message)
                : Stream.empty();
    }

    private static String message(@Nullable Object level) {
        return level instanceof Map<?, ?> members && members.get("Message") instanceof String text ? text : "";
    }
}
