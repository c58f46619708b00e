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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the findings of a check. Items are hardly documented (see sdk/docs/wire/ack.md#checks): {@code Name}, and {@code
 * Level} with {@code Message} and {@code Targets} under the name of a level. Other shapes are ignored. A level that is
 * neither {@code error} nor {@code normal} is a warning: an undocumented one must not pass unseen.
 */
final class AckFindings {
    private static final String SOURCE = "ACK.RunClusterCheck";
    private static final String LINK = "https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/"
            + "developer-reference/api-cs-2015-12-15-getclustercheck";

    private AckFindings() {}

    /** Returns all findings; for a failed check also its own message, as a blocker. */
    static List<Finding> of(ClusterCheck check) {
        Stream<Finding> items = check.checkItems().values().stream()
                .flatMap(List::stream)
                .filter(JsonValue::isObject)
                .flatMap(item -> item(item.asMap()));
        return Stream.concat(failure(check), items).toList();
    }

    private static Stream<Finding> failure(ClusterCheck check) {
        if (!check.status().equals(ClusterCheckStatus.FAILED)) {
            return Stream.empty();
        }
        String message = check.message() == null || check.message().isBlank() ? "the check failed" : check.message();
        return Stream.of(finding(FindingSeverity.BLOCKER, "CheckFailed", null, message));
    }

    private static Stream<Finding> item(Map<String, @Nullable Object> item) {
        String name = String.valueOf(item.getOrDefault("Name", "unnamed"));
        if (!(item.get("Level") instanceof Map<?, ?> levels)) {
            return Stream.empty();
        }
        return levels.entrySet().stream()
                .filter(level -> !isEmpty(level.getKey(), level.getValue()))
                .map(level -> finding(
                        severity(level.getKey()), name, targets(level.getValue()), message(level.getValue(), name)));
    }

    /** Returns whether a level says nothing: a normal one without a message. */
    private static boolean isEmpty(@Nullable Object level, @Nullable Object content) {
        return severity(level) == FindingSeverity.INFO && text(content).isBlank();
    }

    private static FindingSeverity severity(@Nullable Object level) {
        return switch (String.valueOf(level).toLowerCase(Locale.ROOT)) {
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
        return content instanceof Map<?, ?> members && members.get("Message") instanceof String text ? text : "";
    }

    /** Returns what a finding concerns, such as namespaces; null if the service does not say. */
    private static @Nullable String targets(@Nullable Object content) {
        if (!(content instanceof Map<?, ?> members) || !(members.get("Targets") instanceof List<?> targets)) {
            return null;
        }
        String names = targets.stream()
                .map(target -> target instanceof Map<?, ?> named ? named.get("Target") : target)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static Finding finding(FindingSeverity severity, String code, @Nullable String subject, String message) {
        return new Finding(severity, SOURCE, code, subject, message, null, severity == FindingSeverity.WARNING, LINK);
    }
}
