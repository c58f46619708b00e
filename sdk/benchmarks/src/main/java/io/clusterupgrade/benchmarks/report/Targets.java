// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What we promise, what was measured, and what was missed. */
final class Targets {
    private final Table table = new Table("Target", "Limit", "Measured", "");
    private final List<String> missed = new ArrayList<>();
    private final List<Reason> reasons;

    /** The reasons why a target is missed, by the beginning of its line. */
    record Reason(String target, String why) {}

    Targets(List<Reason> reasons) {
        this.reasons = reasons;
    }

    void atMost(String what, double limit, double measured) {
        add(what, "≤ " + Table.number(limit), measured, measured <= limit);
    }

    void atLeast(String what, double limit, double measured) {
        add(what, "≥ " + Table.number(limit), measured, measured >= limit);
    }

    private void add(String what, String limit, double measured, boolean isMet) {
        if (Double.isNaN(measured)) {
            table.row(what, limit, "–", "not measured");
            return;
        }
        table.row(what, limit, Table.number(measured), isMet ? "met" : "**missed**");
        if (!isMet) {
            missed.add(what + ": " + Table.number(measured) + ", limit " + limit + why(what));
        }
    }

    private String why(String what) {
        return reasons.stream()
                .filter(reason -> what.startsWith(reason.target()))
                .map(reason -> ". " + reason.why())
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return table
                + (missed.isEmpty()
                        ? "All that was measured was met.\n\n"
                        : "Missed:\n\n- " + String.join("\n- ", missed) + "\n\n");
    }
}
