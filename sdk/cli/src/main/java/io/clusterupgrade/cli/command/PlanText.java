// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.failure.CliWords;
import io.clusterupgrade.upgrade.plan.PlannedCall;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans as text and JSON. */
final class PlanText {
    private PlanText() {}

    /** Returns the calls that change something, and what is good to know, a line each. */
    static String changes(UpgradePlan plan) {
        return Stream.concat(
                        plan.calls().stream().filter(PlannedCall::isWrite).map(PlanText::change),
                        plan.notices().stream().map(notice -> "  Note: " + CliWords.of(notice)))
                .collect(Collectors.joining("\n"));
    }

    private static String change(PlannedCall call) {
        return "  " + call.operation() + ": " + CliWords.of(call.purpose())
                + (call.body() == null ? "" : "  " + call.body());
    }

    /** Adds calls and notices to a document. */
    static void json(UpgradePlan plan, ObjectNode fields) {
        ArrayNode calls = fields.putArray("calls");
        for (PlannedCall call : plan.calls()) {
            ObjectNode one = calls.addObject();
            one.put("operation", call.operation());
            one.put("method", call.method());
            one.put("path", call.path());
            one.put("changes", call.isWrite());
            one.put("purpose", call.purpose());
            one.put("body", call.body());
        }
        ArrayNode notices = fields.putArray("notices");
        plan.notices().forEach(notices::add);
    }
}
