// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.command.ClusterCommand.Target;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the upgrade that a command is about. Never starts anything. */
final class Locator {
    private final Target target;
    private final ClusterUpgrader<UpgradePlan> upgrader;

    Locator(Target target) {
        this.target = target;
        this.upgrader = target.connection().upgrader();
    }

    /**
     * Returns the upgrade with a task id, else the one that was started here and has not ended, else the newest one of the cluster.
     *
     * @throws CliException if there is none, a start that was begun here was not sent, or whether it arrived is not known
     */
    Upgrade upgrade(@Nullable String task) {
        if (task == null && !target.saved().hasEnded()) {
            token().ifPresent(this::mustBeSent);
        }
        return find(task)
                .orElseThrow(() ->
                        CliException.notFound(target.connection().settings().label() + " has had no upgrade", null));
    }

    /** Returns the same, empty if the service shows no upgrade of the cluster. */
    Optional<Upgrade> find(@Nullable String task) {
        if (task != null) {
            return Optional.of(attach(task));
        }
        Optional<ResumeToken> token = token();
        if (token.isPresent() && !target.saved().hasEnded()) {
            Optional<Upgrade> known = resume(token.get());
            if (known.isPresent()) {
                return known;
            }
        }
        Optional<Upgrade> latest = upgrader.findLatest();
        // The token knows more than the service shows: that an abort was accepted.
        return latest.flatMap(
                        upgrade -> token.filter(known -> isOf(known, upgrade)).flatMap(this::resume))
                .or(() -> latest);
    }

    private static boolean isOf(ResumeToken token, Upgrade upgrade) {
        return !token.isRoute() && upgrade.taskId() != null && upgrade.taskId().equals(token.taskId());
    }

    /** Returns the token of the cluster, if there is one. */
    Optional<ResumeToken> token() {
        return Files.isDirectory(target.state().path()) ? store().load() : Optional.empty();
    }

    /** An earlier upgrade, which the service shows then, is not the one that the operator asks for. */
    private void mustBeSent(ResumeToken token) {
        if (!token.isRoute() && upgrader.resume(token) instanceof ResumeResult.NotStarted) {
            throw CliException.rejected(
                    "the start that was begun here at " + token.preparedAt() + " was not sent: nothing was started",
                    "Start it again, name an earlier upgrade with --task, or use \"" + target.command("forget")
                            + "\".");
        }
    }

    private TokenStore store() {
        return target.saved().store();
    }

    private Upgrade attach(String task) {
        try {
            return upgrader.attach(task);
        } catch (IllegalArgumentException e) {
            throw new CliException(
                    ExitCode.NOT_FOUND,
                    String.valueOf(e.getMessage()),
                    "\"" + target.command("history") + "\" shows its tasks.",
                    e);
        }
    }

    private Optional<Upgrade> resume(ResumeToken token) {
        if (token.isRoute()) {
            return upgrader.resumeRoute(store()).current();
        }
        ResumeResult result = upgrader.resume(token, store());
        if (result instanceof ResumeResult.Found found) {
            return Optional.of(found.upgrade());
        }
        if (result instanceof ResumeResult.NotStarted) {
            return Optional.empty();
        }
        if (result instanceof ResumeResult.Ambiguous several) {
            throw new CliException(
                    ExitCode.OUTCOME_UNKNOWN,
                    "the upgrade that was started here may be any of the tasks " + tasks(several),
                    "Find out which one it is in the console of the service, and name it with --task.");
        }
        throw new CliException(
                ExitCode.OUTCOME_UNKNOWN,
                "a start was sent at " + token.preparedAt() + ", and the service shows no task of it yet",
                "Try again for some minutes. If the cluster itself shows no upgrade then, the start never arrived: \""
                        + target.command("forget") + "\", and start it again.");
    }

    private static String tasks(ResumeResult.Ambiguous several) {
        return several.candidates().stream()
                .map(UpgradeSnapshot::taskId)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
