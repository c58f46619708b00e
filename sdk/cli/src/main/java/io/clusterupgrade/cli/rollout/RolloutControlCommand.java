// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.cli.base.ConfirmationPrompt;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.rollout.RolloutControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command that controls the run of a rollout, from another terminal or for the next run. */
abstract class RolloutControlCommand extends RolloutSubcommand {
    RolloutControlCommand(Session session) {
        super(session);
    }

    @Override
    CommandResult run(Output output, RolloutFile rollout) {
        report(rollout);
        String said = demand(RolloutControl.of(rollout.journal()));
        return CommandResult.of(ExitCode.SUCCEEDED, said);
    }

    abstract String demand(RolloutControl control);

    /** Holds a rollout. */
    @Command(
            name = "hold",
            description = "Start no further upgrade until \"rollout resume\"; running ones are watched.")
    static final class Hold extends RolloutControlCommand {
        Hold(Session session) {
            super(session);
        }

        @Override
        String demand(RolloutControl control) {
            control.hold();
            return "held: nothing more is started. Go on with \"" + command("resume") + "\"";
        }
    }

    /** Resumes a held rollout. */
    @Command(name = "resume", description = "Go on after \"rollout hold\".")
    static final class Resume extends RolloutControlCommand {
        Resume(Session session) {
            super(session);
        }

        @Override
        String demand(RolloutControl control) {
            control.resume();
            return "resumed";
        }
    }

    /** Drains a rollout. */
    @Command(
            name = "drain",
            description = "Start no further upgrade, watch the running ones to their end, and end the run.")
    static final class Drain extends RolloutControlCommand {
        Drain(Session session) {
            super(session);
        }

        @Override
        String demand(RolloutControl control) {
            control.drain();
            return "draining: the run ends when the running upgrades have ended. Carry it on with \"" + command("run")
                    + "\"";
        }
    }

    /** Aborts a rollout. */
    @Command(
            name = "abort",
            description =
                    "Start no further upgrade and abort the running ones, where their service can. Aborted clusters"
                            + " stay half upgraded.")
    static final class Abort extends RolloutControlCommand {
        @Mixin
        private ConfirmationPrompt confirmation = new ConfirmationPrompt();

        Abort(Session session) {
            super(session);
        }

        @Override
        String demand(RolloutControl control) {
            confirmation.ask(
                    host(),
                    "abort the rollout for good, and its running upgrades where the service can: those clusters stay"
                            + " half upgraded, nothing is rolled back");
            control.abortAll();
            return "aborting";
        }
    }
}
