// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import java.io.PrintStream;
import java.util.Map;

/**
 * Shows the main job: upgrades of all three services, watched, failing, explained, retried, aborted. On the embedded cloud; or,
 * with {@code CLUSTER_UPGRADE_CSS_CLUSTER_ID} and its siblings set, on a real endpoint, where it only looks.
 */
public final class Demo {
    private Demo() {}

    /** Runs the demo. The property {@code demo.terminal} says that the output is a terminal. */
    public static void main(String[] arguments) {
        int exit = run(System.getenv(), System.out, System.err, Boolean.getBoolean("demo.terminal"));
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(Map<String, String> environment, PrintStream out, PrintStream err, boolean terminal) {
        Screen screen = new Screen(out, terminal);
        try {
            if (RealCloudDemo.isWanted(environment)) {
                new RealCloudDemo(environment, screen).run();
            } else {
                new SimulatedDemo(screen).run();
            }
            return 0;
        } catch (CloudException | CredentialsException | IllegalArgumentException | IllegalStateException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
