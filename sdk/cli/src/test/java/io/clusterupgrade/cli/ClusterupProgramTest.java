// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script and the packaged program. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterupProgramTest {
    private static final Path SCRIPT = Path.of("clusterup").toAbsolutePath();

    @TempDir
    private Path folder;

    private CloudSimulator cloud;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void start() {
        cloud = CloudSimulator.start();
    }

    @AfterEach
    void end() {
        cloud.close();
    }

    private Ended run(List<String> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(Arrays.asList(arguments));
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        environment.put("CLUSTER_UPGRADE_ENDPOINT", cloud.endpoint());
        environment.put("CLUSTER_UPGRADE_PROJECT_ID", cloud.accounts().projectId());
        environment.put("HUAWEICLOUD_SDK_AK", Accounts.ACCESS_KEY_ID);
        environment.put("HUAWEICLOUD_SDK_SK", Accounts.SECRET_KEY);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private Ended script(String... arguments) throws IOException, InterruptedException {
        return run(List.of(SCRIPT.toString()), arguments);
    }

    @Test
    void theScriptStartsTheProgramAndPreparesAFasterStart() throws IOException, InterruptedException {
        Ended version = script("--version");
        assertThat(version.code()).as(version.err()).isZero();
        assertThat(version.out()).matches("clusterup \\d.*\\n");
        try (Stream<Path> files = Files.list(folder.resolve("cache/clusterup"))) {
            assertThat(files.map(Path::toString)).singleElement().asString().matches(".*\\.(jsa|aot)");
        }
        String css = "css/"
                + cloud.css().addCluster(cluster -> cluster.version("7.6.2")).id();
        Ended status = script("status", css);
        assertThat(status.code()).as(status.err()).isZero();
        assertThat(status.out()).contains("no upgrade so far");
        assertThat(status.err()).isEmpty();
    }

    @Test
    void theScriptPassesExitCodesAndWorksThroughALink() throws IOException, InterruptedException {
        assertThat(script("status", "css/none").code()).isEqualTo(10);
        assertThat(script("no-such-command").code()).isEqualTo(2);
        Path link = Files.createSymbolicLink(folder.resolve("link"), SCRIPT);
        assertThat(run(List.of(link.toString()), "--version").code()).isZero();
    }

    @Test
    void theJarRunsAlone() throws IOException, InterruptedException {
        Path jar;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            jar = files.filter(file -> file.toString().endsWith("-all.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String css = "css/"
                + cloud.css().addCluster(cluster -> cluster.version("7.6.2")).id();
        Ended run = run(List.of(java, "-jar", jar.toString()), "start", css, "--to", "7.10.2", "--yes", "--detach");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
    }
}
