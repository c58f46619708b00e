// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.command.ClusterCommand.Target;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.failure.CliWords;
import io.clusterupgrade.cli.failure.Problem;
import io.clusterupgrade.cli.failure.Problems;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.SafeText;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.cli.output.WatchDisplay;
import io.clusterupgrade.cli.report.WatchRecord;
import io.clusterupgrade.upgrade.RouteRun;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.route.RouteOutcome;

/** Runs a route to its end and translates its outcome. */
final class RouteRunning {
    private final Target target;
    private final WatchOptions options;

    RouteRunning(Target target, WatchOptions options) {
        this.target = target;
        this.options = options;
    }

    private String command(RouteRun run) {
        return target.command("ensure") + " --to " + run.target();
    }

    /** Runs a route: the hop in progress is watched, and further ones are started. */
    CommandResult run(RouteRun run) {
        WatchRecord record = new WatchRecord(target.connection().settings().label());
        Interruption interruption = target.session().interruption();
        RouteOutcome outcome;
        try (WatchDisplay display = WatchDisplay.of(target.session().host(), target.output())) {
            // Between two hops a start is sent, which needs time to end.
            interruption.enter(
                    Interruption.Phase.CHANGING,
                    "\nThe upgrade goes on at the service. Carry the route on with\n  " + command(run));
            outcome = run.await(new Watching(target, options).awaitOptions(display, record));
        } catch (RuntimeException e) {
            Problem problem = Problems.of(e);
            throw new CliException(
                    problem.code(),
                    problem.message() + ". An upgrade in progress goes on",
                    "Carry the route on with \"" + command(run) + "\".",
                    e);
        } finally {
            interruption.leave();
        }
        if (outcome instanceof RouteOutcome.Done) {
            target.saved()
                    .end(
                            UpgradeState.SUCCEEDED,
                            target.session().host().scheduler().now());
        }
        return result(run, outcome);
    }

    private CommandResult result(RouteRun run, RouteOutcome outcome) {
        ObjectNode fields = UpgradeJson.of(target.connection());
        fields.put("outcome", outcome.getClass().getSimpleName());
        fields.put("target", run.target());
        fields.put("why", outcome.why());
        hops(fields.putArray("hops"), outcome);
        ExitCode code = outcome.fold(
                done -> ExitCode.SUCCEEDED,
                RouteRunning::ofStop,
                rejected -> Problems.of(rejected.cause()).code(),
                ended -> ExitCode.of(ended.outcome().state()),
                running -> ExitCode.STILL_RUNNING);
        String text = CliWords.of(SafeText.of(outcome.explain()));
        if (code != ExitCode.SUCCEEDED) {
            fields.put("resumeCommand", command(run));
            text += "\nCarry it on with\n  " + command(run);
        }
        return new CommandResult(code, text, fields);
    }

    private static ExitCode ofStop(RouteOutcome.Stopped stopped) {
        return switch (stopped.reason()) {
            case GATE, NOT_FINISHED -> ExitCode.PAUSED;
            case NOT_VERIFIED, START_UNKNOWN, AMBIGUOUS -> ExitCode.OUTCOME_UNKNOWN;
            case DEADLINE, INTERRUPTED -> ExitCode.STILL_RUNNING;
        };
    }

    private static void hops(ArrayNode hops, RouteOutcome outcome) {
        outcome.history().forEach(hop -> {
            ObjectNode one = hops.addObject();
            one.put("name", hop.name());
            one.put("taskId", hop.taskId());
            one.put("verification", hop.verification().name());
            one.put("completedAt", hop.completedAt().toString());
        });
    }
}
