// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.base.BaseCommand;
import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.cluster.Connection;
import io.clusterupgrade.cli.cluster.ConnectionOptions;
import io.clusterupgrade.cli.cluster.Connector;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.cli.state.SavedUpgrade;
import io.clusterupgrade.cli.state.StateDirectory;
import io.clusterupgrade.cli.state.StateOptions;
import io.clusterupgrade.error.CallCancelledException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Watches an upgrade to its end. */
@Command(
        name = "watch",
        description =
                "Watch an upgrade to its end; the exit code tells how it ended. Only reads: ending the watch does not"
                        + " end the upgrade, and two terminals may watch one upgrade.")
final class WatchCommand extends BaseCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CLUSTER",
            description =
                    "css/ID, cce/ID, cce-autopilot/ID, ack/ID, or a name of the configuration. Default: the one whose"
                            + " upgrade was started here.")
    private @Nullable String cluster;

    @Mixin
    private ConnectionOptions connectionOptions = new ConnectionOptions();

    @Mixin
    private StateOptions stateOptions = new StateOptions();

    @Mixin
    private TaskOption task = new TaskOption();

    @Mixin
    private WatchOptions options = new WatchOptions();

    WatchCommand(Session session) {
        super(session);
    }

    @Override
    protected CommandResult run(Output output) {
        StateDirectory state = stateOptions.directory(host());
        ClusterSettings settings = cluster == null
                ? startedHere(state).with(connectionOptions)
                : Remembered.settings(host(), connectionOptions, state, cluster);
        try (Connection connection = new Connector(host()).connect(settings)) {
            ClusterCommand.Target target =
                    new ClusterCommand.Target(session(), output, connection, state, state.of(connection));
            Watching watching = new Watching(target, options);
            try {
                watching.interruptible();
                return watching.watch(new Locator(target).upgrade(task.task));
            } catch (CallCancelledException e) {
                return watching.left();
            } finally {
                session().interruption().leave();
            }
        }
    }

    /** Returns the cluster whose upgrade was started here: the one that may go on, else the one that ended last. */
    private static ClusterSettings startedHere(StateDirectory state) {
        List<SavedUpgrade> all = state.all();
        if (all.isEmpty()) {
            throw CliException.notFound(
                    "no upgrade was started here (" + state.path() + ")", "Name the cluster: clusterup watch css/ID.");
        }
        List<SavedUpgrade> running =
                all.stream().filter(saved -> !saved.hasEnded()).toList();
        if (running.size() > 1) {
            throw CliException.usage(running.size() + " upgrades that were started here may be in progress; name one: "
                    + running.stream().map(saved -> saved.settings().label()).collect(Collectors.joining(", ")));
        }
        return all.get(0).settings();
    }
}
