// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that start the program, and that upgrade clusters with curl. */
class ScriptsProgramTest {
    @TempDir
    Path folder;

    @Test
    void theStartScriptPreparesAnArchiveOfClassesOnce() throws Exception {
        assumeInstalled("bash");
        try (RunningProgram first = RunningProgram.script(folder, "./cloudsim", "--version")) {
            assertThat(first.output()).startsWith("cloudsim ");
            assertThat(first.exitCode()).isZero();
            assertThat(first.errors())
                    .isEqualTo("cloudsim: preparing a faster start; this is needed once and takes a few seconds\n");
        }
        try (Stream<Path> files = Files.list(folder.resolve("cache/cloudsim"))) {
            assertThat(files).singleElement().asString().endsWith(".jsa");
        }
        try (RunningProgram second = RunningProgram.script(folder, "./cloudsim")) {
            JsonNode started = second.started();
            assertThat(started.get("pid").asLong())
                    .as("the script becomes the program")
                    .isPositive();
            second.terminate();
            assertThat(second.exitCode()).isEqualTo(143);
            assertThat(second.errors()).startsWith("cloudsim: listening on ").hasLineCount(1);
        }
    }

    @Test
    void theExampleUpgradesAClusterOfEachService() throws Exception {
        assumeInstalled("bash");
        assumeInstalled("curl");
        assumeInstalled("openssl");
        try (RunningProgram script = RunningProgram.script(folder, "examples/scripts/upgrade")) {
            String output = script.output();

            assertThat(script.exitCode()).as(script.errors()).isZero();
            assertThat(output)
                    .contains("CSS: from 7.6.2", "CSS: now 7.10.2", "CCE: now v1.31", "ACK: now 1.33.3-aliyun.1");
        }
    }

    private static void assumeInstalled(String program) {
        boolean isInstalled = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        assumeThat(isInstalled).as(program + " is not installed").isTrue();
    }
}
