// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.model.InspectItem;
import io.clusterupgrade.ack.model.InspectLevel;
import io.clusterupgrade.ack.model.InspectResult;
import io.clusterupgrade.ack.model.InspectSummary;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the findings of an inspection (see sdk/docs/wire/ack.md#inspections). No document says that an item prevents an upgrade, so
 * abnormal ones are warnings, and advice is a remark. What is not understood is a warning, too.
 */
final class AckInspectionFindings {
    static final String SOURCE = "ACK.GetClusterInspectReportDetail";
    static final String LINK = "https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/"
            + "developer-reference/api-cs-2015-12-15-getclusterinspectreportdetail";

    private AckInspectionFindings() {}

    /** Returns the findings of an inspection that has ended. */
    static List<Finding> of(InspectSummary summary, List<InspectItem> items) {
        List<Finding> found = items.stream()
                .filter(item -> !item.result().equals(InspectResult.NORMAL))
                .map(AckInspectionFindings::of)
                .toList();
        boolean areMissing = items.isEmpty() || (found.isEmpty() && abnormal(summary) > 0);
        return areMissing
                ? Stream.concat(
                                Stream.of(unreadable("the report counts " + counts(summary) + " and shows "
                                        + (items.isEmpty() ? "no items" : "none of these"))),
                                found.stream())
                        .toList()
                : found;
    }

    private static int abnormal(InspectSummary summary) {
        return number(summary.errorCount()) + number(summary.warnCount()) + number(summary.adviceCount());
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    /** Returns the numbers of a report as text for users. */
    static String counts(InspectSummary summary) {
        return number(summary.errorCount()) + " errors, " + number(summary.warnCount()) + " warnings, "
                + number(summary.adviceCount()) + " advices, " + number(summary.normalCount()) + " normal items";
    }

    /** Returns the warning about a report that is not understood. */
    static Finding unreadable(String why) {
        return finding(
                FindingSeverity.WARNING, "InspectionUnreadable", null, why, "look at the inspection in the console");
    }

    private static Finding of(InspectItem item) {
        String code = Objects.requireNonNullElse(item.checkItemUid(), text(item.name(), "InspectionItem"));
        String subject = item.targets().isEmpty()
                ? null
                : text(item.targetType(), "target") + " " + String.join(", ", item.targets());
        if (item.result().equals(InspectResult.DISABLED)) {
            return finding(FindingSeverity.INFO, code, subject, "the inspection leaves this item out", null);
        }
        String title = text(item.name(), code) + (item.description() == null ? "" : ": " + item.description());
        if (!item.result().equals(InspectResult.ABNORMAL)) {
            String result = item.result().isAbsent() ? "no result" : "the result " + item.result();
            return finding(
                    FindingSeverity.WARNING,
                    code,
                    subject,
                    title + " has " + result + ", which is not documented",
                    null);
        }
        return finding(
                item.level().equals(InspectLevel.ADVICE) ? FindingSeverity.INFO : FindingSeverity.WARNING,
                code,
                subject,
                title + " (abnormal, " + (item.level().isAbsent() ? "without a level" : "level " + item.level()) + ")",
                item.fix() == null || item.fix().isBlank() ? null : item.fix());
    }

    private static String text(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static Finding finding(
            FindingSeverity severity, String code, @Nullable String subject, String message, @Nullable String remedy) {
        return new Finding(severity, SOURCE, code, subject, message, remedy, severity == FindingSeverity.WARNING, LINK);
    }
}
