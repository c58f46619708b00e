// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.simulated;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs one of the smallest examples as a program of its own: with the environment as it is if that names a cluster, else with one that
 * names a cluster of the embedded cloud.
 */
public final class Launcher {
    private Launcher() {}

    /** Runs the class that is named, and exits with its exit code. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(arguments[0], System.getenv(), System.err));
    }

    static int run(String className, Map<String, String> environment, PrintStream err)
            throws IOException, InterruptedException {
        SmallExample example = SmallExample.of(className);
        List<String> ids = example.variables();
        if (isSet(environment, ids.get(0))) {
            for (String id : ids) {
                if (!isSet(environment, id)) {
                    err.println("set " + id + ", too, or unset " + ids.get(0) + " for the embedded cloud");
                    return 2;
                }
            }
            err.println("With cluster " + environment.get(ids.get(0)) + " of the environment"
                    + place(example, environment));
            return start(className, Map.of());
        }
        try (CloudSimulator cloud = CloudSimulator.start()) {
            err.println("On an embedded cloud; set " + String.join(" and ", ids) + " for a real one.");
            Map<String, String> variables = new HashMap<>(Map.of(
                    "HUAWEICLOUD_SDK_AK", Accounts.ACCESS_KEY_ID,
                    "HUAWEICLOUD_SDK_SK", Accounts.SECRET_KEY,
                    "HUAWEICLOUD_SDK_SECURITY_TOKEN", "",
                    "ALIBABA_CLOUD_ACCESS_KEY_ID", Accounts.ACCESS_KEY_ID,
                    "ALIBABA_CLOUD_ACCESS_KEY_SECRET", Accounts.SECRET_KEY,
                    "ALIBABA_CLOUD_SECURITY_TOKEN", ""));
            // The service's own variables win over those that the environment may have.
            for (String service : List.of("CSS", "CCE", "ACK")) {
                variables.put("CLUSTER_UPGRADE_" + service + "_ENDPOINT", cloud.endpoint());
                variables.put("CLUSTER_UPGRADE_" + service + "_PROJECT_ID", Accounts.PROJECT_ID);
            }
            example.prepare(cloud, variables);
            return start(className, variables);
        }
    }

    private static String place(SmallExample example, Map<String, String> environment) {
        return example.places().stream()
                .filter(name -> isSet(environment, name))
                .findFirst()
                .map(name -> ", at " + environment.get(name) + " (" + name + ")")
                .orElse("");
    }

    private static int start(String className, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        className)
                .inheritIO();
        program.environment().putAll(variables);
        return program.start().waitFor();
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
