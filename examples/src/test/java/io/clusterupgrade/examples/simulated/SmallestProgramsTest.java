// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The five smallest programs, each as a process of its own. */
class SmallestProgramsTest {
    @TempDir
    private Path folder;

    private record Result(int exit, List<String> output, String errors) {}

    private Result run(String program, Map<String, String> variables) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "io.clusterupgrade.examples." + program)
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(CLUSTER_UPGRADE|HUAWEICLOUD|ALIBABA).*"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.lines().toList(), Files.readString(errors));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CssUpgradeDetails | \\S+ RUNNING, started 20.* | .*step \\d+: \\S.* RUNNING
                    CssRetry          | \\S+ is RUNNING again      | \\S+ is RUNNING again
                    CssAbort          | \\S+ is aborted            | \\S+ is aborted
                    CceUpgradeTask    | v1.29.13-r10 -> v1.31.6-r2 | Running, progress \\S+
                    AckUpgradeStatus  | running, step prechecking  | report of the pre-check: \\S+
                    """)
    void runsOnTheEmbeddedCloud(String program, String first, String other) throws Exception {
        Result result = run(program, Map.of());

        assertThat(result.exit()).isZero();
        assertThat(result.output()).first().asString().matches(first);
        assertThat(result.output()).anyMatch(line -> line.matches(other));
        assertThat(result.errors())
                .startsWith("On an embedded cloud; set CLUSTER_UPGRADE_")
                .hasLineCount(1);
    }

    @Test
    void runsOnTheClusterOfTheEnvironment() throws Exception {
        try (CloudSimulator cloud = CloudSimulator.start()) {
            var shop = cloud.css().addCluster(c -> c.name("shop").version("7.6.2"));
            shop.script().failNode(2).once("no room");
            String task = shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
            cloud.clock().advance(Duration.ofHours(2));
            Map<String, String> variables = Map.of(
                    "CLUSTER_UPGRADE_CSS_CLUSTER_ID",
                    shop.id(),
                    "CLUSTER_UPGRADE_CSS_ACTION_ID",
                    task,
                    "CLUSTER_UPGRADE_ENDPOINT",
                    cloud.endpoint(),
                    "CLUSTER_UPGRADE_PROJECT_ID",
                    Accounts.PROJECT_ID,
                    "HUAWEICLOUD_SDK_AK",
                    Accounts.ACCESS_KEY_ID,
                    "HUAWEICLOUD_SDK_SK",
                    Accounts.SECRET_KEY);

            Result aborted = run("CssAbort", variables);
            Result retried = run("CssRetry", variables);

            assertThat(aborted.output())
                    .singleElement()
                    .asString()
                    .startsWith("not aborted: CSS.RetryUpgradeTask failed");
            assertThat(retried.output()).containsExactly(task + " is RUNNING again");
            assertThat(retried.errors())
                    .isEqualToIgnoringNewLines("With cluster " + shop.id() + " of the environment, at "
                            + cloud.endpoint() + " (CLUSTER_UPGRADE_ENDPOINT)");
            assertThat(cloud.journal().calls().stream()
                            .filter(call -> !call.method().equals("GET"))
                            .map(RecordedCall::operation)
                            .collect(Collectors.toList()))
                    .hasSize(2);
        }
    }

    @Test
    void aClusterWithoutItsTaskIsAnErrorOfUse() throws Exception {
        Result result =
                run("CssRetry", Map.of("CLUSTER_UPGRADE_CSS_CLUSTER_ID", "c1", "CLUSTER_UPGRADE_CSS_ACTION_ID", ""));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).startsWith("set CLUSTER_UPGRADE_CSS_ACTION_ID, too");
    }

    static List<String> programs() {
        return SmallExample.ALL.stream().map(SmallExample::program).toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void hasTwentyToThirtyLinesWithItsImports(String program) throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/java/io/clusterupgrade/examples", program + ".java")))
                .hasSizeBetween(20, 30)
                .anyMatch(line -> line.startsWith("import io.clusterupgrade."));
    }
}
