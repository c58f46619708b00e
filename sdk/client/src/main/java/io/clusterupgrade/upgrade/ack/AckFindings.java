// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.model.ClusterCheck;
import io.clusterupgrade.ack.model.ClusterCheckStatus;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the findings of a check. Items are hardly documented (see sdk/docs/wire/ack.md#checks): {@code Name}, and {@code
 * Level} with {@code Message} and {@code Targets} under the name of a level, or the level as a text with these members beside
 * it. Nothing passes unseen: a level that is neither {@code error} nor {@code normal}, and every item of another shape, is a
 * warning that shows the item.
 */
final class AckFindings {
    private static final String SOURCE = "ACK.RunClusterCheck";
    private static final String LINK = "https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/"
            + "developer-reference/api-cs-2015-12-15-getclustercheck";

    private AckFindings() {}

    /** Returns all findings; for a failed check also its own message, as a blocker. */
    static List<Finding> of(ClusterCheck check) {
        Stream<Finding> items = check.checkItems().entrySet().stream()
                .flatMap(category -> category.getValue().stream().flatMap(item -> item(category.getKey(), item)));
        return Stream.concat(failure(check), items).toList();
    }

    private static Stream<Finding> failure(ClusterCheck check) {
        if (!check.status().equals(ClusterCheckStatus.FAILED)) {
            return Stream.empty();
        }
        String message = check.message() == null || check.message().isBlank() ? "the check failed" : check.message();
        return Stream.of(finding(FindingSeverity.BLOCKER, "CheckFailed", null, message));
    }

    private static Stream<Finding> item(String category, @Nullable JsonValue item) {
        if (item == null || !item.isObject()) {
            return Stream.of(unknown(category, item));
        }
        Map<String, @Nullable Object> members = item.asMap();
        String name = member(members, "Name") instanceof String text && !text.isBlank() ? text : category;
        Object level = member(members, "Level");
        if (level instanceof Map<?, ?> levels && !levels.isEmpty()) {
            return levels.entrySet().stream()
                    .flatMap(entry -> level(String.valueOf(entry.getKey()), entry.getValue(), name));
        }
        return level instanceof String text && !text.isBlank()
                ? level(text, members, name)
                : Stream.of(unknown(name, item));
    }

    private static Stream<Finding> level(String level, @Nullable Object content, String name) {
        return isEmpty(level, content)
                ? Stream.empty()
                : Stream.of(finding(severity(level), name, targets(content), message(content, name)));
    }

    private static Finding unknown(String code, @Nullable JsonValue item) {
        return finding(
                FindingSeverity.WARNING, code, null, "the check shows an item that is not understood: " + item);
    }

    /** Returns a member, whose name may have other capitals; null if there is none. */
    private static @Nullable Object member(Map<?, ?> members, String name) {
        return members.entrySet().stream()
                .filter(entry -> name.equalsIgnoreCase(String.valueOf(entry.getKey())))
                .<@Nullable Object>map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns whether a level says nothing: a normal one without a message. */
    private static boolean isEmpty(@Nullable Object level, @Nullable Object content) {
        return severity(level) == FindingSeverity.INFO && text(content).isBlank();
    }

    private static FindingSeverity severity(@Nullable Object level) {
        return switch (String.valueOf(level).strip().toLowerCase(Locale.ROOT)) {
            case "error", "fatal" -> FindingSeverity.BLOCKER;
            case "normal", "info" -> FindingSeverity.INFO;
            default -> FindingSeverity.WARNING;
        };
    }

    private static String message(@Nullable Object content, String name) {
        String text = text(content);
        return text.isBlank() ? "the service reports " + name + " without a message" : text;
    }

    private static String text(@Nullable Object content) {
        Object message = content instanceof Map<?, ?> members ? member(members, "Message") : content;
        return message == null ? "" : message instanceof String text ? text : JsonValue.from(message).toString();
    }

    /** Returns what a finding concerns, such as namespaces; null if the service does not say. */
    private static @Nullable String targets(@Nullable Object content) {
        if (!(content instanceof Map<?, ?> members) || !(member(members, "Targets") instanceof List<?> targets)) {
            return null;
        }
        String names = targets.stream()
                .map(target -> target instanceof Map<?, ?> named ? member(named, "Target") : target)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static Finding finding(FindingSeverity severity, String code, @Nullable String subject, String message) {
        return new Finding(severity, SOURCE, code, subject, message, null, severity == FindingSeverity.WARNING, LINK);
    }
}
