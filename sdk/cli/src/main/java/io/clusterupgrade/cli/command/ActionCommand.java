// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.base.ConfirmationPrompt;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that acts on an upgrade. */
abstract class ActionCommand extends ClusterCommand {
    @Mixin
    private TaskOption task = new TaskOption();

    @Mixin
    private ConfirmationPrompt confirmation = new ConfirmationPrompt();

    @Option(
            names = "--server-decides",
            description = "Send it although the documented rules exclude it; the id of the task is still checked.")
    private boolean serverDecides;

    private final UpgradeAction action;

    ActionCommand(Session session, UpgradeAction action) {
        super(session);
        this.action = action;
    }

    @Override
    CommandResult run(Target target) {
        Upgrade upgrade = new Locator(target).upgrade(task.task);
        Acting acting = new Acting(target, upgrade, action);
        acting.require(serverDecides);
        confirmation.ask(host(), acting.meaning());
        acting.send(serverDecides);
        return after(target, upgrade, acting);
    }

    /** Returns the result after the action was accepted. */
    CommandResult after(Target target, Upgrade upgrade, Acting acting) {
        return acting.accepted();
    }

    /** An action after which the upgrade runs. */
    abstract static class Continuing extends ActionCommand {
        @Mixin
        private WatchOptions watch = new WatchOptions();

        @Option(names = "--detach", description = "Do not watch: end with exit code 0 when the request is accepted.")
        private boolean detach;

        Continuing(Session session, UpgradeAction action) {
            super(session, action);
        }

        @Override
        CommandResult after(Target target, Upgrade upgrade, Acting acting) {
            if (detach) {
                return acting.accepted();
            }
            target.output().line(acting.accepted().text().lines().findFirst().orElse(""));
            return new Watching(target, watch).watch(upgrade);
        }
    }

    /** Retries a failed upgrade. */
    @Command(name = "retry", description = "Retry a failed upgrade, and watch it to its end.")
    static final class Retry extends Continuing {
        Retry(Session session) {
            super(session, UpgradeAction.RETRY);
        }
    }

    /** Resumes a paused upgrade. */
    @Command(name = "resume", description = "Resume a paused upgrade, and watch it to its end.")
    static final class Resume extends Continuing {
        Resume(Session session) {
            super(session, UpgradeAction.RESUME);
        }
    }

    /** Pauses an upgrade. */
    @Command(name = "pause", description = "Pause a running upgrade, where the service can.")
    static final class Pause extends ActionCommand {
        Pause(Session session) {
            super(session, UpgradeAction.PAUSE);
        }
    }

    /** Aborts an upgrade. */
    @Command(
            name = "abort",
            description =
                    "Abort an upgrade, where the service can. Says first what stays half upgraded: nothing is rolled"
                            + " back.")
    static final class Abort extends ActionCommand {
        Abort(Session session) {
            super(session, UpgradeAction.ABORT);
        }
    }
}
