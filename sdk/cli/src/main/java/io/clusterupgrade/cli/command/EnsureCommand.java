// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.base.ConfirmationPrompt;
import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.cli.state.StartLock;
import io.clusterupgrade.cli.state.StateDirectory;
import io.clusterupgrade.upgrade.EnsureResult;
import io.clusterupgrade.upgrade.RouteRun;
import io.clusterupgrade.upgrade.UpgradeRoute;
import io.clusterupgrade.upgrade.model.ResumeToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a cluster to a version, whatever is left to do. */
@Command(
        name = "ensure",
        description =
                "Bring a cluster to a version, over several versions if need be: starts what is to be started, carries"
                        + " on what was started before, does nothing if the cluster has the version. Run it as often as"
                        + " you like.")
final class EnsureCommand extends ClusterCommand {
    @Mixin
    private RouteSettings route = new RouteSettings();

    @Mixin
    private ConfirmationPrompt confirmation = new ConfirmationPrompt();

    @Mixin
    private WatchOptions watch = new WatchOptions();

    @Option(
            names = "--detach",
            description =
                    "Do not watch: end with exit code 0 when the first upgrade is started. Run the command again for"
                            + " the next one.")
    private boolean detach;

    EnsureCommand(Session session) {
        super(session);
    }

    @Override
    void begin(ClusterSettings settings, StateDirectory state) {
        route.version(settings);
        state.requireWritable();
    }

    @Override
    CommandResult run(Target target) {
        String version = route.version(target.connection().settings());
        RouteRun run;
        try (StartLock lock = target.saved().lockForStart()) {
            run = begin(target, version, lock);
        }
        if (run == null) {
            ObjectNode fields = UpgradeJson.of(target.connection());
            fields.put("alreadyAt", version);
            return new CommandResult(ExitCode.SUCCEEDED, "already at " + version + ": nothing was sent", fields);
        }
        target.output().line(run.toString());
        return detach ? started(target, run) : new RouteRunning(target, watch).run(run);
    }

    /** Returns the route that was started or is carried on; null if the cluster has the version. */
    private @Nullable RouteRun begin(Target target, String version, StartLock lock) {
        Optional<ResumeToken> token = target.saved().store().load();
        boolean isCarriedOn =
                token.isPresent() && token.get().isRoute() && !target.saved().hasEnded();
        if (!isCarriedOn) {
            new StartSlot(target, lock).free(true);
            UpgradeRoute planned = target.connection().upgrader().route(version, route.options());
            if (planned.hops().isEmpty()) {
                return null;
            }
            confirmation.ask(
                    host(),
                    "bring " + target.connection().settings().label() + " to " + planned.target() + ":\n"
                            + RouteText.of(planned));
            target.saved().begin(host().scheduler().now());
        }
        Interruption interruption = session().interruption();
        interruption.enter(
                Interruption.Phase.CHANGING,
                "\nA start may have been in progress. Its token is saved; carry on with the same command");
        try {
            EnsureResult result = target.connection()
                    .upgrader()
                    .ensure(version, route.options(), target.saved().store());
            return result.<@Nullable RouteRun>fold(there -> null, started -> started.run(), resumed -> resumed.run());
        } finally {
            interruption.leave();
        }
    }

    private static CommandResult started(Target target, RouteRun run) {
        ObjectNode fields = UpgradeJson.of(target.connection());
        fields.put("target", run.target());
        fields.put("resumeCommand", target.command("ensure") + " --to " + run.target());
        return new CommandResult(
                ExitCode.SUCCEEDED,
                "Carry it on with\n  " + target.command("ensure") + " --to " + run.target(),
                fields);
    }
}
