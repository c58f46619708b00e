// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.command.ClusterCommand.Target;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.failure.Problem;
import io.clusterupgrade.cli.failure.Problems;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.SafeText;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.cli.output.UpgradeText;
import io.clusterupgrade.cli.output.WatchDisplay;
import io.clusterupgrade.cli.report.WatchRecord;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeFailure;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Watches an upgrade to its end. Lost networks and rejected credentials are waited out: they say nothing about the upgrade, and an operator
 * may mend them while the watch goes on.
 */
final class Watching {
    /** For how long rejections are tolerated once the watch has begun: a key that expires in a night is renewed in the morning. */
    private static final Duration TOLERANCE = Duration.ofDays(7);

    private final Target target;
    private final WatchOptions options;

    Watching(Target target, WatchOptions options) {
        this.target = target;
        this.options = options;
    }

    /** Watches an upgrade. */
    CommandResult watch(Upgrade upgrade) {
        WatchRecord record = new WatchRecord(target.connection().settings().label());
        UpgradeOutcome outcome;
        try (WatchDisplay display = WatchDisplay.of(target.session().host(), target.output())) {
            interruptible();
            outcome = upgrade.await(awaitOptions(display, record));
        } catch (RuntimeException e) {
            Problem problem = Problems.of(e);
            throw new CliException(
                    problem.code(),
                    problem.message() + ". The upgrade goes on",
                    "Watch it again with \"" + command() + "\".",
                    e);
        } finally {
            target.session().interruption().leave();
        }
        ReportFile.write(options.report, record, outcome, target);
        Optional<ResumeToken> route = new Locator(target).token().filter(ResumeToken::isRoute);
        if (route.isPresent() && !target.saved().hasEnded()) {
            return ofHop(outcome, route.get());
        }
        target.saved().end(outcome.state(), now());
        return result(outcome);
    }

    /** The end of one hop is the end of a route only if no hop is left. A watch starts none. */
    private CommandResult ofHop(UpgradeOutcome outcome, ResumeToken route) {
        CommandResult result = result(outcome);
        String version = String.valueOf(route.target());
        if (!(outcome instanceof UpgradeOutcome.Succeeded)
                || target.connection().upgrader().path(version).isEmpty()) {
            return result;
        }
        String next = target.command("ensure") + " --to " + version;
        result.fields().put("resumeCommand", next);
        return new CommandResult(
                ExitCode.PAUSED,
                result.text() + "\nThe route to " + version + " is not done. Carry it on with\n  " + next,
                result.fields());
    }

    /** Says what Ctrl-C means from now on. */
    void interruptible() {
        target.session().interruption().enter(Interruption.Phase.WATCHING, "\n" + goesOn());
    }

    /** Returns the result of a watch that was interrupted before its first poll. */
    CommandResult left() {
        ObjectNode fields = UpgradeJson.of(target.connection());
        fields.put("resumeCommand", command());
        return new CommandResult(ExitCode.STILL_RUNNING, goesOn(), fields);
    }

    private String command() {
        return target.command("watch");
    }

    private String goesOn() {
        return "The upgrade goes on at the service; only this watch has ended. Watch it again with\n  " + command();
    }

    /** Returns the options of the watch. */
    AwaitOptions awaitOptions(WatchDisplay display, WatchRecord record) {
        Instant end = options.deadline == null ? Instant.MAX : now().plus(options.deadline);
        AwaitOptions await = AwaitOptions.defaults()
                .withErrorTolerance(TOLERANCE)
                .withEndsWhenPaused(!options.throughPause)
                .withListener(event -> {
                    record.add(event, now());
                    display.event(event, now());
                })
                // The clock of the deadline stands still while the machine is asleep; the wall clock does not.
                .withUntil(snapshot -> {
                    record.see(snapshot, now());
                    display.polled(snapshot);
                    return !now().isBefore(end);
                });
        if (options.deadline != null) {
            await = await.withDeadline(options.deadline);
        }
        return options.poll == null ? await : await.withSchedule(PollSchedule.every(options.poll));
    }

    private Instant now() {
        return target.session().host().scheduler().now();
    }

    /** Returns the result of a watch. */
    CommandResult result(UpgradeOutcome outcome) {
        ObjectNode fields = UpgradeJson.of(target.connection());
        if (outcome.snapshot() != null) {
            fields.set("upgrade", UpgradeJson.of(outcome.snapshot()));
        }
        fields.put("outcome", outcome.getClass().getSimpleName());
        String text = outcome.<String>fold(
                succeeded -> succeeded(succeeded, fields),
                failed -> failed(failed.failure(), fields),
                partiallyFailed -> failed(partiallyFailed.failure(), fields),
                aborted -> "aborted: " + new UpgradeText(target.output().style()).details(aborted.snapshot()),
                paused -> "paused. Go on with \"" + target.command("resume")
                        + "\", or watch through it with --through-pause",
                running -> goesOn());
        boolean isRunning = outcome instanceof UpgradeOutcome.StillRunning;
        if (isRunning) {
            fields.put("resumeCommand", command());
        }
        return new CommandResult(isRunning ? ExitCode.STILL_RUNNING : ExitCode.of(outcome.state()), text, fields);
    }

    private String succeeded(UpgradeOutcome.Succeeded outcome, ObjectNode fields) {
        fields.put("verification", outcome.verification().name());
        String version = outcome.snapshot().target();
        String what = "succeeded" + (version == null ? "" : ": " + SafeText.line(version));
        return what
                + switch (outcome.verification()) {
                    case VERIFIED -> ", and the cluster shows it";
                    case NOT_YET -> ", but the cluster does not show it yet: look at it before you rely on it";
                    case UNCHECKED -> "; the version of the cluster was not checked";
                }
                + finish(outcome.verification());
    }

    /** An upgrade of CCE is complete only after the post-check, which an operator sends who has looked at the cluster. */
    private String finish(Verification verification) {
        boolean isCce = target.connection().settings().address().serviceName().equals("cce");
        return isCce && verification != Verification.NOT_YET
                ? "\nCheck the cluster, then complete the upgrade with \"" + target.command("finish") + "\""
                : "";
    }

    private String failed(UpgradeFailure failure, ObjectNode fields) {
        fields.set("failure", UpgradeJson.of(failure));
        return SafeText.of(failure.explain());
    }
}
