// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import io.clusterupgrade.rollout.report.Durations;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Upgrades as text. Times are in UTC, as the times of tickets and logs of the services are. */
public final class UpgradeText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Style style;

    /** Creates texts of a style. */
    public UpgradeText(Style style) {
        this.style = style;
    }

    /** Returns a time; a hyphen for null. */
    public static String time(@Nullable Instant time) {
        return time == null ? "-" : TIME.format(time);
    }

    /** Returns a line: state, target, nodes, step and how long it takes. */
    public String line(UpgradeSnapshot now) {
        List<String> parts = new ArrayList<>();
        parts.add(style.of(now.state()) + raw(now));
        if (now.target() != null) {
            parts.add("to " + now.target());
        }
        if (now.nodes().total() != null) {
            parts.add(now.nodes() + " done");
        }
        UpgradeStep step = now.currentStep();
        if (step != null) {
            parts.add("step \"" + step.name() + "\"");
        }
        if (now.startedAt() != null) {
            parts.add(Durations.text(elapsed(now, now.takenAt())));
        }
        return SafeColours.join(parts);
    }

    private static String raw(UpgradeSnapshot now) {
        boolean isSame = now.rawState().isEmpty()
                || now.rawState().equalsIgnoreCase(now.state().name());
        return isSame ? "" : " (" + now.rawState() + ")";
    }

    /** Returns how long an upgrade takes or took. */
    public static Duration elapsed(UpgradeSnapshot task, Instant now) {
        Instant start = task.startedAt();
        Instant end = task.endedAt() == null ? now : task.endedAt();
        return start == null || end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }

    /** Returns all that a snapshot shows, in several lines. */
    public String details(UpgradeSnapshot now) {
        List<String> lines = new ArrayList<>();
        lines.add(line(now));
        lines.add("  task      " + (now.taskId() == null ? "not known yet" : SafeText.line(now.taskId())));
        lines.add("  started   " + time(now.startedAt()));
        if (now.endedAt() != null) {
            lines.add("  ended     " + time(now.endedAt()));
        }
        if (now.nodes().total() != null) {
            lines.add("  nodes     " + now.nodes() + " done");
            named(lines, "done", now.nodes().done());
            named(lines, "current", now.nodes().current());
            named(lines, "failed", now.nodes().failed());
        }
        for (UpgradeStep step : now.steps()) {
            lines.add("  step      " + SafeText.line(step.name()) + ": " + step.state()
                    + (step.message() == null ? "" : ", " + SafeText.line(step.message())));
        }
        if (now.message() != null) {
            lines.add("  message   " + SafeText.line(now.message())
                    + (now.code() == null ? "" : " [" + now.code() + "]"));
        }
        now.notes().forEach(note -> lines.add("  note      " + SafeText.line(note)));
        return String.join("\n", lines);
    }

    private static void named(List<String> lines, String what, List<String> nodes) {
        if (!nodes.isEmpty()) {
            lines.add("  " + what + " ".repeat(10 - what.length()) + SafeText.line(String.join(", ", nodes)));
        }
    }

    /** Joins parts, of which the first may have colours. */
    private static final class SafeColours {
        static String join(List<String> parts) {
            StringBuilder text = new StringBuilder(parts.get(0));
            parts.stream().skip(1).forEach(part -> text.append(", ").append(SafeText.line(part)));
            return text.toString();
        }
    }
}
