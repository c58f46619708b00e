// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.css.model.CurrentNodeDetail;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.UpgradeStepStatus;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A CSS task as text: a bar of its nodes, the steps on the node in work, and what to say when it has failed. */
record CssTaskView(GetUpgradeDetailInfo task) {
    private static final String OWN = "(simulated)";

    /** The steps on the node in work. */
    List<String> steps() {
        List<String> lines = new ArrayList<>();
        for (CurrentNodeDetail step : task.currentNodeDetail()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    %s %2d  %-24s %s",
                    mark(step.status()),
                    order(step),
                    name(step),
                    step.status().equals(UpgradeStepStatus.WAITING) ? "" : step.status()));
        }
        return lines;
    }

    /** How far it is, in a line. */
    String headline() {
        return progress() + "  " + task.status();
    }

    /** The step in work, to stand behind the headline; empty when none is. */
    String detail() {
        String step = currentStep();
        return step.isEmpty() ? "" : "  " + step;
    }

    /** What is known about a failure, and what may be done now. */
    List<String> explanation() {
        List<String> waiting = new ArrayList<>(task.totalNodes());
        waiting.removeAll(task.completedNodes());
        return List.of(
                "  The task has failed.",
                "    where    node " + task.currentNodeName() + ", " + currentStep(),
                "    why      " + Objects.requireNonNullElse(task.failMessage(), "the service does not say"),
                "    done     " + Text.names(task.completedNodes()),
                "    not yet  " + Text.names(waiting));
    }

    private String progress() {
        int done = task.completedNodes().size();
        int all = task.totalNodes().size();
        return Text.bar(all == 0 ? 0 : (double) done / all) + "  " + done + " of " + all + " nodes"
                + (task.currentNodeName() == null || task.status().equals(UpgradeTaskStatus.SUCCESS)
                        ? ""
                        : "  " + task.currentNodeName());
    }

    /** The step in work, or the one that failed. */
    private String currentStep() {
        return task.currentNodeDetail().stream()
                .filter(step -> step.status().equals(UpgradeStepStatus.RUNNING)
                        || step.status().equals(UpgradeStepStatus.FAILED))
                .findFirst()
                .map(step -> "step " + order(step) + " " + name(step))
                .orElse("");
    }

    private static int order(CurrentNodeDetail step) {
        return Objects.requireNonNullElse(step.order(), 0);
    }

    private static String name(CurrentNodeDetail step) {
        boolean own = Objects.requireNonNullElse(step.desc(), "").startsWith(OWN);
        return step.name() + (own ? " *" : "");
    }

    private static String mark(UpgradeStepStatus status) {
        if (status.equals(UpgradeStepStatus.SUCCESS)) {
            return "+";
        }
        if (status.equals(UpgradeStepStatus.FAILED)) {
            return "!";
        }
        return status.equals(UpgradeStepStatus.RUNNING) ? ">" : " ";
    }
}
