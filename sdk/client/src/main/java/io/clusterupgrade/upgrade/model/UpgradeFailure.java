// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.request.ImmutableCopies;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a failed upgrade, and the actions that are available next.
 *
 * @param snapshot the result of the last poll
 * @param node the node that failed or was in progress; null if the service does not return it
 * @param step the step that failed or was in progress; null if the service does not return it
 * @param message the service's message; null if there is none
 * @param requestIds the ids of the last requests that read the upgrade, oldest first, for a support ticket
 * @param actions for each action, whether it is available now, and why
 * @since 0.1.0
 */
public record UpgradeFailure(
        UpgradeSnapshot snapshot,
        @Nullable String node,
        @Nullable String step,
        @Nullable String message,
        List<String> requestIds,
        Map<UpgradeAction, ActionAvailability> actions)
        implements Serializable {

    /** Copies the collections. */
    public UpgradeFailure {
        requestIds = ImmutableCopies.list(requestIds);
        actions = ImmutableCopies.map(actions);
    }

    /**
     * Returns the failure that a snapshot shows.
     *
     * @param requestIds the ids of the last requests that read it, oldest first
     * @param actions for each action, whether it is available now, and why
     */
    public static UpgradeFailure of(
            UpgradeSnapshot snapshot, List<String> requestIds, Map<UpgradeAction, ActionAvailability> actions) {
        NodeProgress nodes = snapshot.nodes();
        List<String> suspects = nodes.failed().isEmpty() ? nodes.current() : nodes.failed();
        UpgradeStep step = snapshot.currentStep();
        String message = snapshot.message() == null && step != null ? step.message() : snapshot.message();
        return new UpgradeFailure(
                snapshot,
                suspects.isEmpty() ? null : suspects.get(0),
                step == null ? null : step.name(),
                message,
                requestIds,
                actions);
    }

    /**
     * Returns an explanation of several lines: what failed and where, which nodes are done, and for each action whether
     * it is available, with the reason.
     */
    public String explain() {
        List<String> lines = new ArrayList<>();
        boolean sameText = snapshot.rawState().equalsIgnoreCase(snapshot.state().name());
        lines.add("The upgrade of " + snapshot.service() + " cluster " + snapshot.clusterId()
                + (snapshot.target() == null ? "" : " to " + snapshot.target()) + " is " + snapshot.state()
                + (sameText ? "" : " (" + snapshot.rawState() + ")") + ", task " + snapshot.taskId() + ".");
        if (node != null || step != null) {
            lines.add("It stopped" + (node == null ? "" : " on node " + node)
                    + (step == null ? "" : " at step \"" + step + "\"") + ".");
        }
        if (message != null) {
            lines.add(
                    "The service reports: " + message + (snapshot.code() == null ? "" : " [" + snapshot.code() + "]"));
        }
        snapshot.notes().forEach(note -> lines.add("  " + note));
        lines.add(halfDone());
        actions.forEach((action, availability) -> lines.add("  " + action.displayName() + ": " + availability));
        if (!requestIds.isEmpty()) {
            lines.add("Request ids: " + String.join(", ", requestIds));
        }
        return String.join("\n", lines);
    }

    private String halfDone() {
        NodeProgress nodes = snapshot.nodes();
        if (nodes.total() == null) {
            return "The service does not report which nodes are done.";
        }
        return nodes + " are done" + named(nodes.done()) + "; not done" + named(nodes.remaining()) + ".";
    }

    private static String named(List<String> nodes) {
        return nodes.isEmpty() ? ": none" : ": " + String.join(", ", nodes);
    }

    @Override
    public String toString() {
        return explain();
    }
}
