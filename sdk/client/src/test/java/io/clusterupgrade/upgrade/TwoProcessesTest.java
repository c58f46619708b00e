// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.testkit.ChildJvm;
import io.clusterupgrade.upgrade.KilledProgram.Moment;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests processes that use one token file at the same time. */
@Timeout(120)
class TwoProcessesTest {
    private static final int TOKENS = 200;

    @TempDir
    private Path folder;

    private final CloudSimulator cloud = CloudSimulator.start();
    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void close() {
        children.forEach(Process::destroyForcibly);
        cloud.close();
    }

    private void child(String... arguments) throws IOException {
        children.add(ChildJvm.start(ContendingProgram.class, arguments));
    }

    /** Releases the processes when all are ready, and returns their results. */
    private List<String> results() throws Exception {
        List<BufferedReader> outputs =
                children.stream().map(Process::inputReader).toList();
        for (BufferedReader output : outputs) {
            assertThat(line(output, ContendingProgram.READY)).isEqualTo(ContendingProgram.READY);
        }
        for (Process child : children) {
            child.getOutputStream().write('\n');
            child.getOutputStream().flush();
        }
        List<String> results = new ArrayList<>();
        for (BufferedReader output : outputs) {
            results.add(line(output, ContendingProgram.GOT).substring(ContendingProgram.GOT.length()));
        }
        for (Process child : children) {
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        return results;
    }

    private static String line(BufferedReader output, String start) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(start)) {
            line = output.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void claimEachTokenOfAFolderOnce() throws Exception {
        for (String name : List.of("T-1", "T-2", "T-3", "T-4")) {
            child("tokens", folder.toString(), Integer.toString(TOKENS), name);
        }

        assertThat(results().stream().mapToInt(Integer::parseInt).sum()).isEqualTo(TOKENS);

        for (int i = 0; i < TOKENS; i++) {
            assertThat(TokenStore.file(folder.resolve("token-" + i)).load()).isPresent();
        }
        assertThat(folder.toFile().list()).hasSize(TOKENS);
    }

    /** The list lags, so that no process sees another's upgrade before it starts its own. */
    @ParameterizedTest
    @ValueSource(ints = {2, 2, 3})
    void sendOneStart(int processes) throws Exception {
        String cluster = cloud.css()
                .addCluster(spec -> spec.version("7.6.2").taskListLag(Duration.ofHours(1)))
                .id();
        Path file = folder.resolve("upgrade.token");
        for (int i = 0; i < processes; i++) {
            child("start", cloud.endpoint(), cluster, file.toString());
        }

        assertThat(results()).containsOnlyOnce("the upgrade").anyMatch(got -> got.startsWith("nothing was started: "));

        assertThat(cloud.journal().count("UpgradeCore")).isEqualTo(1);
        cloud.clock().advance(Duration.ofHours(2));
        assertThat(upgrader(cluster)
                        .resume(TokenStore.file(file).load().orElseThrow())
                        .orThrow()
                        .taskId())
                .isEqualTo(cloud.css().clusters().get(0).tasks().get(0).id());
    }

    @Test
    void startNothingWhileAnotherProcessIsAboutToSend() throws Exception {
        String cluster = cloud.css().addCluster(spec -> spec.version("7.6.2")).id();
        Path file = folder.resolve("upgrade.token");
        Process other = ChildJvm.start(
                KilledProgram.class,
                CloudService.CSS.name(),
                cloud.endpoint(),
                cluster,
                file.toString(),
                Moment.BEFORE_THE_REQUEST.name());
        children.add(other);
        assertThat(line(other.inputReader(), KilledProgram.BLOCKED)).isEqualTo(KilledProgram.BLOCKED);

        assertThatThrownBy(() -> upgrader(cluster).start(CssImageUpgrade.toVersion("7.10.2"), TokenStore.file(file)))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("task not known yet");

        assertThat(cloud.journal().count("UpgradeCore")).isZero();
    }

    private ClusterUpgrader<CssPlan> upgrader(String cluster) {
        return ClusterUpgrader.of(
                KilledProgram.at(cloud.endpoint(), CssClient.builder()).build().cluster(cluster));
    }
}
