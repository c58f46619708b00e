// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.upgrade.model.UpgradeException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/**
 * Shows the main job: upgrades of all three services, started, watched, explained, retried, paused, aborted, and found again after
 * a restart. Runs on the embedded cloud, or, with {@code CLUSTER_UPGRADE_CSS_CLUSTER_ID} or its counterparts set, on a real endpoint,
 * where it only reads.
 */
public final class Demo {
    private Demo() {}

    /** Runs the demo. The property {@code demo.terminal} says that the output is a terminal, {@code demo.columns} how wide it is. */
    public static void main(String[] arguments) {
        Screen screen = Boolean.getBoolean("demo.terminal")
                ? Screen.terminal(System.out, Duration.ofMillis(60), Integer.getInteger("demo.columns", 80))
                : Screen.pipe(System.out);
        int exit = run(System.getenv(), screen, System.err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(Map<String, String> environment, Screen screen, PrintStream err) {
        try {
            if (RealCloudDemo.isWanted(environment)) {
                new RealCloudDemo(environment, screen).run();
            } else {
                new SimulatedDemo(screen).run();
            }
            return 0;
        } catch (CloudException
                | CredentialsException
                | UpgradeException
                | IllegalArgumentException
                | IllegalStateException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
