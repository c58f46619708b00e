// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.testkit.ChildJvm;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a process that is killed in a hop of a route, or between two hops, is replaced by another one. */
@Timeout(60)
class KilledRouteTest {
    private static final String VERSION = "1.31.9-aliyun.1";

    @TempDir
    private Path folder;

    private final CloudSimulator cloud = CloudSimulator.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    /**
     * The tokens of the first hop are: not sent, not sent (with the tasks), sent, its task, done; of the second the same. A
     * program that is killed when the start is recorded as sent, and was not sent, leaves the decision to an operator.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 6, 7})
    void isCarriedOnByAnotherProcess(int tokens) throws Exception {
        String id = cloud.ack().addCluster(spec -> spec.version("1.30.7-aliyun.1")).id();
        Path file = folder.resolve("route.token");
        killAfter(tokens, id, file);
        TokenStore store = TokenStore.file(file);
        assertThat(store.load().orElseThrow().isRoute()).isTrue();

        RouteOutcome outcome = run(id, store);
        if (outcome instanceof RouteOutcome.Stopped stopped) {
            assertThat(stopped.reason()).isEqualTo(RouteOutcome.Stopped.Reason.START_UNKNOWN);
            store.clear();
            outcome = run(id, store);
        }

        outcome.orThrow();
        assertThat(cloud.journal().count("UpgradeCluster")).isEqualTo(1);
        assertThat(cloud.journal().count("UpgradeClusterNodepool")).isEqualTo(1);
    }

    private RouteOutcome run(String id, TokenStore store) {
        ClusterUpgrader<AckPlan> upgrader = ClusterUpgrader.of(KilledProgram.at(cloud.endpoint(), AckClient.builder())
                .sleeper(this::advance)
                .build()
                .cluster(id));
        return upgrader.ensure(VERSION, KilledRouteProgram.UNCHECKED, store)
                .fold(
                        there -> new RouteOutcome.Done(List.of(), there.version(), false),
                        started -> started.run().await(),
                        resumed -> resumed.run().await());
    }

    private void killAfter(int tokens, String id, Path file) throws IOException, InterruptedException {
        Process child = ChildJvm.start(
                KilledRouteProgram.class,
                cloud.endpoint(),
                id,
                VERSION,
                file.toString(),
                Integer.toString(tokens));
        try (BufferedReader output = child.inputReader()) {
            while (!output.ready() && child.isAlive()) {
                cloud.clock().advance(Duration.ofSeconds(1));
                Thread.onSpinWait();
            }
            String line = output.readLine();
            while (line != null && !line.equals(KilledProgram.BLOCKED)) {
                cloud.clock().advance(Duration.ofMinutes(5));
                line = output.readLine();
            }
            assertThat(line).isEqualTo(KilledProgram.BLOCKED);
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void advance(Duration duration) {
        if (!duration.isNegative()) {
            cloud.clock().advance(duration);
        }
    }
}
