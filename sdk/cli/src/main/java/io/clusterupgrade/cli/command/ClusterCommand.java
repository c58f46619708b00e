// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.base.BaseCommand;
import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.cluster.Connection;
import io.clusterupgrade.cli.cluster.ConnectionOptions;
import io.clusterupgrade.cli.cluster.Connector;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.cli.state.SavedUpgrade;
import io.clusterupgrade.cli.state.StateDirectory;
import io.clusterupgrade.cli.state.StateOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about one cluster. */
abstract class ClusterCommand extends BaseCommand {
    @Parameters(
            index = "0",
            paramLabel = "CLUSTER",
            description = "css/ID, cce/ID, cce-autopilot/ID, ack/ID, or a name of the configuration.")
    private String cluster = "";

    @Mixin
    private ConnectionOptions connectionOptions = new ConnectionOptions();

    @Mixin
    private StateOptions stateOptions = new StateOptions();

    ClusterCommand(Session session) {
        super(session);
    }

    final StateDirectory state() {
        return stateOptions.directory(host());
    }

    @Override
    protected final CommandResult run(Output output) {
        StateDirectory state = state();
        ClusterSettings settings = Remembered.settings(host(), connectionOptions, state, cluster);
        begin(settings, state);
        try (Connection connection = new Connector(host()).connect(settings)) {
            return run(new Target(session(), output, connection, state, state.of(connection)));
        }
    }

    /** Checks what can be checked before anything is sent. */
    void begin(ClusterSettings settings, StateDirectory state) {}

    abstract CommandResult run(Target target);

    /**
     * What a command about a cluster works with.
     *
     * @param session the session
     * @param output the output
     * @param connection the connection to the cluster
     * @param state the state directory
     * @param saved the cluster's place in the state directory
     */
    record Target(Session session, Output output, Connection connection, StateDirectory state, SavedUpgrade saved) {

        /** Returns a command of this program about the cluster, for messages. */
        String command(String verb) {
            return "clusterup " + verb + " " + connection.settings().label() + state.option();
        }
    }
}
