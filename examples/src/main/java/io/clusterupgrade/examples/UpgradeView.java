// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** An upgrade of any service as text: a bar of its nodes where the service reports nodes, its state, its steps. */
record UpgradeView(UpgradeSnapshot now) {
    private static final int MANY_STEPS = 8;
    private static final String OWN = "(simulated)";

    /** Returns the progress in one line. */
    String headline() {
        NodeProgress nodes = now.nodes();
        String progress =
                now.fractionDone().isPresent() ? Text.bar(now.fractionDone().getAsDouble()) + "  " + nodes + "  " : "";
        String node = nodes.current().isEmpty() || now.state() == UpgradeState.SUCCEEDED
                ? ""
                : nodes.current().get(0) + "  ";
        boolean sameValue = now.rawState().isEmpty()
                || now.rawState().equalsIgnoreCase(now.state().name());
        return progress + node + now.state() + (sameValue ? "" : " (" + now.rawState() + ")");
    }

    /** Returns the step in progress or the failed one, to follow the headline; empty when there is none. */
    String detail() {
        UpgradeStep step = now.currentStep();
        if (step != null) {
            return "  " + name(step);
        }
        // The message of a successful task adds nothing.
        return now.message() == null || now.state() == UpgradeState.SUCCEEDED ? "" : "  " + now.message();
    }

    /** Returns a text that changes when a new line is worth printing: at each step, or with many steps only at each node and state. */
    String news() {
        return now.steps().size() > MANY_STEPS ? headline() : headline() + detail();
    }

    /** Returns all steps; for CSS those of the node in progress. */
    List<String> steps() {
        return now.steps().stream()
                .map(step ->
                        String.format(Locale.ROOT, "    %s %-40s %s", mark(step.state()), name(step), stateOf(step)))
                .map(String::stripTrailing)
                .toList();
    }

    private static String name(UpgradeStep step) {
        return step.name() + (Objects.requireNonNullElse(step.message(), "").startsWith(OWN) ? " *" : "");
    }

    private static String stateOf(UpgradeStep step) {
        return step.state() == UpgradeStep.State.WAITING ? "" : step.rawState();
    }

    private static String mark(UpgradeStep.State state) {
        return switch (state) {
            case WAITING -> " ";
            case RUNNING -> ">";
            case DONE -> "+";
            case FAILED -> "!";
            case UNKNOWN -> "?";
        };
    }
}
