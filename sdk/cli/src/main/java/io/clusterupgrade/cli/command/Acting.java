// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.command.ClusterCommand.Target;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.SafeText;
import io.clusterupgrade.cli.output.Style;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.cli.output.UpgradeText;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.util.List;
import java.util.Optional;

/** Carries out an action on an upgrade: shows what it means, asks, sends it once. */
final class Acting {
    private final Target target;
    private final Upgrade upgrade;
    private final UpgradeAction action;

    Acting(Target target, Upgrade upgrade, UpgradeAction action) {
        this.target = target;
        this.upgrade = upgrade;
        this.action = action;
    }

    /**
     * Rejects an action that is not available.
     *
     * @param serverDecides whether only the service decides
     */
    void require(boolean serverDecides) {
        upgrade.refresh();
        ActionAvailability availability = upgrade.can(action);
        if (availability.isNo() && !serverDecides) {
            throw CliException.rejected(
                    action.displayName() + " is not available: " + availability.reason(),
                    "Nothing was sent; \"" + target.command("status") + "\" shows what can be done.");
        }
    }

    /** Returns what the action means, for the question. */
    String meaning() {
        UpgradeSnapshot now = upgrade.refresh();
        String text = action.displayName() + " the upgrade of "
                + target.connection().settings().label() + ", task " + now.taskId() + ", which is "
                + new UpgradeText(Style.plain()).line(now);
        return action == UpgradeAction.ABORT ? text + "\n" + halfDone(now) : text;
    }

    /** Says what an abort leaves behind. */
    private static String halfDone(UpgradeSnapshot now) {
        NodeProgress nodes = now.nodes();
        if (nodes.total() == null) {
            return "The service does not tell which nodes are done: some may stay upgraded, others not.";
        }
        return "It leaves the cluster half upgraded: upgraded stay " + names(nodes.done()) + "; in progress "
                + names(nodes.current()) + "; not upgraded " + names(nodes.remaining())
                + ". Nothing is rolled back.";
    }

    private static String names(List<String> nodes) {
        return nodes.isEmpty() ? "none" : SafeText.line(String.join(", ", nodes));
    }

    /** Sends the action. */
    void send(boolean serverDecides) {
        Interruption interruption = target.session().interruption();
        interruption.enter(
                Interruption.Phase.CHANGING,
                "\nThe request was in progress, its effect is not known. See\n  " + target.command("status"));
        try {
            upgrade.perform(action, serverDecides ? ActionPolicy.SERVER_DECIDES : ActionPolicy.DOCUMENTED);
        } finally {
            interruption.leave();
        }
        remember();
    }

    /** Keeps the token of an upgrade that others started: only the token records that an abort was accepted. */
    private void remember() {
        target.state().requireWritable();
        boolean isOfOthers = new Locator(target).token().isEmpty();
        target.saved().begin(target.session().host().scheduler().now());
        if (isOfOthers) {
            target.saved().store().save(upgrade.token());
        }
    }

    /** Returns the result of an action that was accepted. */
    CommandResult accepted() {
        ObjectNode fields = UpgradeJson.of(target.connection());
        fields.put("action", action.name());
        fields.put("taskId", upgrade.taskId());
        Optional.ofNullable(upgrade.snapshot()).ifPresent(now -> fields.set("upgrade", UpgradeJson.of(now)));
        fields.put("resumeCommand", target.command("watch"));
        return new CommandResult(
                ExitCode.SUCCEEDED,
                action.displayName() + " was accepted. Watch the upgrade with\n  " + target.command("watch"),
                fields);
    }
}
