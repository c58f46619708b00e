// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.base.BaseCommand;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.CloudSimulatorBuilder;
import io.clusterupgrade.simulator.SimulatorClock;
import io.clusterupgrade.simulator.scenario.Scenario;
import io.clusterupgrade.simulator.scenario.ScenarioException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulator until it is interrupted. */
@Command(
        name = "simulate",
        description =
                "Run a simulated cloud on this machine, to try the other commands without an account, until Ctrl-C."
                        + " Prints the variables to set.")
final class SimulateCommand extends BaseCommand {
    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Clusters, failures and faults in YAML. Default: a cluster each.")
    private @Nullable Path scenario;

    @Option(names = "--port", paramLabel = "N", description = "Port. Default: a free one.")
    private int port;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times faster than real time upgrades run. Default: 600.")
    private int speed = 600;

    SimulateCommand(Session session) {
        super(session);
    }

    @Override
    protected CommandResult run(Output output) {
        try (CloudSimulator cloud = start()) {
            // A program that waits for it needs the line at once, not at the end.
            output.result(started(cloud));
            host().out().flush();
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CommandResult.printed(ExitCode.SUCCEEDED);
    }

    private CloudSimulator start() {
        try {
            CloudSimulatorBuilder builder =
                    CloudSimulator.builder().statusPage(true).port(port).clock(SimulatorClock.accelerated(speed));
            if (scenario != null) {
                builder.scenario(Scenario.load(scenario));
            }
            CloudSimulator cloud = builder.start();
            if (scenario == null) {
                cloud.css().addCluster(cluster -> cluster.name("css-demo").version("7.6.2"));
                cloud.cce().addCluster(cluster -> cluster.name("cce-demo").version("v1.29.13-r10"));
                cloud.ack().addCluster(cluster -> cluster.name("ack-demo").version("1.32.1-aliyun.1"));
            }
            return cloud;
        } catch (ScenarioException e) {
            throw CliException.usage(String.join("; ", e.mistakes()));
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause();
            throw new CliException(
                    ExitCode.NETWORK,
                    "the simulator cannot start: " + (cause == null ? e : cause).getMessage(),
                    "Use another --port.",
                    e);
        }
    }

    private static CommandResult started(CloudSimulator cloud) {
        ObjectNode fields = UpgradeJson.object();
        fields.put("endpoint", cloud.endpoint());
        ObjectNode environment = fields.putObject("environment");
        environment.put("CLUSTER_UPGRADE_ENDPOINT", cloud.endpoint());
        environment.put("CLUSTER_UPGRADE_PROJECT_ID", cloud.accounts().projectId());
        environment.put("HUAWEICLOUD_SDK_AK", Accounts.ACCESS_KEY_ID);
        environment.put("HUAWEICLOUD_SDK_SK", Accounts.SECRET_KEY);
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", Accounts.ACCESS_KEY_ID);
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", Accounts.SECRET_KEY);
        ArrayNode clusters = fields.putArray("clusters");
        cloud.css().clusters().forEach(cluster -> clusters.add("css/" + cluster.id()));
        cloud.cce().clusters().forEach(cluster -> clusters.add("cce/" + cluster.id()));
        cloud.ack().clusters().forEach(cluster -> clusters.add("ack/" + cluster.id()));
        List<String> lines = new ArrayList<>();
        environment
                .properties()
                .forEach(entry -> lines.add(
                        "export " + entry.getKey() + "=" + entry.getValue().asText()));
        lines.add("# clusters; a browser shows them at " + cloud.endpoint());
        clusters.forEach(cluster -> lines.add("# " + cluster.asText()));
        return new CommandResult(ExitCode.SUCCEEDED, String.join("\n", lines), fields);
    }
}
