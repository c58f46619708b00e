// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.internal.text.InvisibleCharacters;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lines of events and snapshots. Texts of the service stay within their line, so that one cannot look like two. Stateless and
 * thread-safe.
 */
final class EventText {
    private EventText() {}

    /** Returns the whole line of an event. */
    static String line(UpgradeEvent event) {
        return event.at().truncatedTo(ChronoUnit.SECONDS) + " " + event.service() + " " + event.clusterId()
                + task(event.taskId()) + ": " + event.text();
    }

    /** Returns the line of a snapshot. */
    static String line(UpgradeSnapshot now) {
        String times = (now.startedAt() == null ? "" : ", started " + now.startedAt())
                + (now.endedAt() == null ? "" : ", ended " + now.endedAt());
        return now.service() + " " + now.clusterId() + task(now.taskId()) + times + ": " + change(now) + progress(now);
    }

    private static String task(@Nullable String id) {
        return id == null ? "" : " task " + oneLine(id);
    }

    /** Returns from where the upgrade leads to where, as far as the service says it. */
    static String change(UpgradeSnapshot now) {
        if (now.target() == null) {
            return "";
        }
        return (now.source() == null ? "to " : oneLine(now.source()) + " -> ") + oneLine(now.target()) + ", ";
    }

    /** Returns the state, the nodes, the step and the message. */
    static String progress(UpgradeSnapshot now) {
        UpgradeStep step = now.currentStep();
        String message = now.message();
        return nodes(now)
                + (step == null ? "" : ", step " + oneLine(step.name()))
                + (message == null || message.isBlank() ? "" : ", " + oneLine(message));
    }

    /** Returns the state and the nodes. */
    static String nodes(UpgradeSnapshot now) {
        String raw = now.rawState();
        StringBuilder text = new StringBuilder(now.state().name());
        if (!raw.isEmpty() && !raw.equalsIgnoreCase(now.state().name())) {
            text.append(" (").append(oneLine(raw)).append(')');
        }
        if (now.nodes().total() != null) {
            text.append(", ").append(now.nodes());
        }
        boolean isOver = now.state() == UpgradeState.SUCCEEDED || now.state() == UpgradeState.ABORTED;
        if (!now.nodes().current().isEmpty() && !isOver) {
            text.append(", node ").append(oneLine(String.join(", ", now.nodes().current())));
        }
        return text.toString();
    }

    static String oneLine(String text) {
        return InvisibleCharacters.asSpaces(text).strip();
    }

    /** Returns a duration in hours, minutes and seconds, without those that are zero. */
    static String duration(Duration duration) {
        String text = part(duration.toHours(), "h")
                + part(duration.toMinutesPart(), "min")
                + part(duration.toSecondsPart(), "s");
        return text.isEmpty() ? duration.toMillis() + " ms" : text.strip();
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : " " + count + " " + unit;
    }
}
