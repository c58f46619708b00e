// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import io.clusterupgrade.internal.text.InvisibleCharacters;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes reports as text for users. A text of the cloud stays within its line, so that it cannot pose as another finding. */
final class PlainText {
    private PlainText() {}

    static String of(ReadinessReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.service() + " cluster " + report.clusterId() + ", " + report.plan() + ": "
                + (report.isReady() ? "READY" : "NOT READY"));
        lines.add(counts(report) + "; " + report.checkedAt());
        report.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> add(lines, finding, report));
        lines.add("Checked:");
        report.checks()
                .forEach(check -> lines.add("  " + check.name() + " (" + check.source() + "): " + check.summary()));
        if (!report.notChecked().isEmpty()) {
            lines.add("Not checked:");
            report.notChecked().forEach(missing -> {
                lines.add("  " + missing.what() + (missing.isRequired() ? " (required): " : ": ") + missing.why());
                lines.add("    how: " + missing.how());
            });
        }
        if (!report.changes().isEmpty()) {
            lines.add("Created in the cloud for this report:");
            report.changes().forEach(change -> lines.add("  " + change));
        }
        return String.join("\n", lines.stream().map(PlainText::line).toList());
    }

    private static String counts(ReadinessReport report) {
        long infos = report.findings().stream()
                .filter(finding -> finding.severity() == FindingSeverity.INFO)
                .count();
        return counted(report.blockers().size(), "blocker") + ", "
                + counted(report.warnings().size(), "warning") + ", " + counted(infos, "remark") + ", "
                + report.notChecked().size() + " not checked";
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static void add(List<String> lines, Finding finding, ReadinessReport report) {
        lines.add(finding.severity() + " " + finding.code() + " [" + finding.source() + "]"
                + (finding.subject() == null ? "" : " on " + finding.subject()) + ": " + finding.message());
        if (finding.remedy() != null) {
            lines.add("  remedy: " + finding.remedy());
        }
        if (finding.severity() == FindingSeverity.WARNING) {
            lines.add("  " + acceptance(finding, report));
        }
        if (finding.link() != null) {
            lines.add("  see: " + finding.link());
        }
    }

    private static String acceptance(Finding finding, ReadinessReport report) {
        if (!report.rejecting().contains(finding)) {
            return "accepted by the plan";
        }
        return finding.isAcceptable()
                ? "to accept it: " + Finding.howToAccept(List.of(finding))
                : "it cannot be accepted";
    }

    /** Returns a text with invisible characters, line breaks included, as spaces. */
    static String line(String text) {
        return InvisibleCharacters.asSpaces(text);
    }
}
