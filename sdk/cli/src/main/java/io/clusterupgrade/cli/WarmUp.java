// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.host.TerminalSupport;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.SimulatorClock;
import io.clusterupgrade.transport.Scheduler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads the classes of the usual commands, for the archive with which the start script starts the program faster. */
final class WarmUp {
    private WarmUp() {}

    /** Runs some commands on a simulated cloud, and returns the exit code of the last one. */
    static int run() {
        Path folder = null;
        try (CloudSimulator cloud = CloudSimulator.builder()
                .clock(SimulatorClock.accelerated(SimulatorClock.HIGHEST_SPEED))
                .start()) {
            folder = Files.createTempDirectory("clusterup");
            String id =
                    cloud.css().addCluster(cluster -> cluster.version("7.6.2")).id();
            Host host = host(cloud, folder);
            run(host, "--help");
            run(host, "status", "css/" + id);
            run(host, "start", "css/" + id, "--to", "7.10.2", "--yes", "--poll", "1s");
            run(host, "status", "css/" + id, "--json");
            return run(host, "watch");
        } catch (IOException e) {
            return 1;
        } finally {
            delete(folder);
        }
    }

    private static int run(Host host, String... arguments) {
        return new Program(host, new Interruption()).run(arguments);
    }

    private static Host host(CloudSimulator cloud, Path folder) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of(
                "CLUSTER_UPGRADE_ENDPOINT", cloud.endpoint(),
                "CLUSTER_UPGRADE_PROJECT_ID", cloud.accounts().projectId(),
                "HUAWEICLOUD_SDK_AK", Accounts.ACCESS_KEY_ID,
                "HUAWEICLOUD_SDK_SK", Accounts.SECRET_KEY,
                "CLUSTERUP_STATE", folder.toString());
        return new Host(
                new BufferedReader(new StringReader("")),
                nowhere,
                nowhere,
                environment,
                folder,
                Scheduler.system(),
                TerminalSupport.none(),
                null,
                null);
    }

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // A folder that stays is in the directory for temporary files.
            folder.toFile().deleteOnExit();
        }
    }
}
