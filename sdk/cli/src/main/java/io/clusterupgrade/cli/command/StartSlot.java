// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.command.ClusterCommand.Target;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.state.StartLock;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.util.Optional;

/** Makes room for the token of a start: the token of an upgrade that has ended is deleted, any other one prevents the start. */
final class StartSlot {
    private final Target target;
    private final StartLock lock;

    StartSlot(Target target, StartLock lock) {
        this.target = target;
        this.lock = lock;
    }

    /**
     * Makes room.
     *
     * @param anew whether an upgrade that failed and could be retried is given up
     * @throws CliException if an upgrade that was started here goes on, or may do so
     */
    void free(boolean anew) {
        lock.requireHeld();
        Optional<ResumeToken> token = target.saved().store().load();
        if (token.isEmpty()) {
            return;
        }
        if (token.get().isRoute()) {
            if (!target.saved().hasEnded()) {
                throw CliException.rejected(
                        "a route to " + token.get().target() + " was begun here and is not done",
                        "Carry it on with \"" + target.command("ensure") + " --to "
                                + token.get().target() + "\".");
            }
            target.saved().release();
            return;
        }
        free(new Resumed(token.get()).result(), anew);
    }

    private void free(ResumeResult result, boolean anew) {
        if (result instanceof ResumeResult.NotStarted) {
            return;
        }
        if (!(result instanceof ResumeResult.Found found)) {
            throw new CliException(
                    ExitCode.OUTCOME_UNKNOWN,
                    "an earlier start was sent, and the service does not show for certain which task it became",
                    "See \"" + target.command("watch") + "\". Nothing was started now.");
        }
        Upgrade upgrade = found.upgrade();
        UpgradeState state = upgrade.snapshot() == null
                ? UpgradeState.UNKNOWN
                : upgrade.snapshot().state();
        if (!state.isResting() || state == UpgradeState.PAUSED) {
            throw CliException.rejected(
                    "an upgrade that was started here is " + state + " (task " + upgrade.taskId() + ")",
                    "Watch it with \"" + target.command("watch") + "\".");
        }
        if (state == UpgradeState.FAILED
                && !anew
                && upgrade.can(UpgradeAction.RETRY).isYes()) {
            throw CliException.rejected(
                    "the last upgrade that was started here failed (task " + upgrade.taskId() + ")",
                    "Retry it with \"" + target.command("retry") + "\", or start another one with --anew.");
        }
        target.saved().release();
    }

    /** The upgrade of a token. */
    private final class Resumed {
        private final ResumeToken token;

        Resumed(ResumeToken token) {
            this.token = token;
        }

        ResumeResult result() {
            try {
                return target.connection()
                        .upgrader()
                        .resume(token, target.saved().store());
            } catch (IllegalArgumentException e) {
                throw CliException.rejected(
                        "the token that was saved here is of another project: " + e.getMessage(),
                        "Use another --state directory.");
            }
        }
    }
}
