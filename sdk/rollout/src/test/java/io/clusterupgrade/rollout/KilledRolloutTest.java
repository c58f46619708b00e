// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.JournalException;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.ClusterReport;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a process that is killed in the middle of a rollout is replaced by another one. */
@Timeout(120)
class KilledRolloutTest {
    @TempDir
    private Path folder;

    private final VirtualClock clock = new VirtualClock();
    private final CloudSimulator cloud =
            CloudSimulator.builder().taskClock(clock).start();
    private final List<ClusterRef> clusters = new ArrayList<>();

    @AfterEach
    void close() {
        cloud.close();
    }

    /** The process is killed after this many writes, in the middle of the next one; it has begun to start clusters at the fourth. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 7, 9, 12, 20})
    void isContinuedByAnotherProcess(int writes) throws Exception {
        for (int i = 0; i < 6; i++) {
            clusters.add(
                    ClusterRef.ack("prod", cloud.ack().addCluster(spec -> {}).id()));
        }
        Path journal = folder.resolve("fleet.journal");
        killAfter(writes, journal);

        RolloutReport report = run(journal, KilledRolloutProgram.options());

        for (ClusterReport cluster : report.clusters()) {
            assertThat(starts(cluster.cluster()))
                    .as(cluster.toString())
                    .isEqualTo(cluster.state() == ClusterState.UNKNOWN ? 0 : 1);
        }
        if (report.outcome() != RolloutOutcome.SUCCEEDED) {
            // It was killed between the line that says that a start is sent, and the start.
            report = run(journal, KilledRolloutProgram.options().withReset(ClusterState.UNKNOWN));
        }
        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(clusters).allSatisfy(cluster -> assertThat(starts(cluster)).isEqualTo(1));
    }

    private int starts(ClusterRef cluster) {
        return cloud.ack().cluster(cluster.id()).tasks().all().size();
    }

    /** Each call lets a minute pass. */
    private RolloutReport run(Path journal, RunOptions options) {
        CallListener passing = new CallListener() {
            @Override
            public void callEnded(CallEvent event) {
                clock.advance(Duration.ofMinutes(1));
            }
        };
        try (AckClient client = KilledRolloutProgram.client(cloud.endpoint()).toBuilder()
                .callListener(passing)
                .build()) {
            return KilledRolloutProgram.rollout(clusters)
                    .start(journal, FleetClients.none().withAck(account -> client), options)
                    .await();
        }
    }

    private void killAfter(int writes, Path journal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                KilledRolloutProgram.class.getName(),
                cloud.endpoint(),
                journal.toString(),
                Integer.toString(writes)));
        clusters.forEach(cluster -> command.add(cluster.id()));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = child.inputReader()) {
            String line = null;
            while (!KilledRolloutProgram.BLOCKED.equals(line) && (child.isAlive() || output.ready())) {
                if (output.ready()) {
                    line = output.readLine();
                } else {
                    clock.advance(Duration.ofSeconds(1));
                    Thread.onSpinWait();
                }
            }
            assertThat(line).isEqualTo(KilledRolloutProgram.BLOCKED);
            assertThatThrownBy(() -> run(journal, KilledRolloutProgram.options()))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("another run is using it");
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Returns the class path and module path of the tests as one class path. */
    private static String classPath() {
        String tests = KilledRolloutTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return Stream.of(
                        tests,
                        tests.replace("/classes/", "/test-classes/"),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""),
                        System.getProperty("surefire.test.class.path", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
