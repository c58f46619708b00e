// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the packaged program. */
final class RunningProgram implements AutoCloseable {
    private static final int LONGEST_SECONDS = 120;

    private final Process process;
    private final Path errors;
    private final BufferedReader out;

    private RunningProgram(List<String> command, Path folder) throws IOException {
        errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = builder.start();
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the jar with these options. */
    static RunningProgram jar(Path folder, String... options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-jar", jar().toString()));
        command.addAll(List.of(options));
        return new RunningProgram(command, folder);
    }

    /** Starts a script. */
    static RunningProgram script(Path folder, String script, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(script));
        command.addAll(List.of(options));
        return new RunningProgram(command, folder);
    }

    private static Path jar() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-cloudsim.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("there is no target/*-cloudsim.jar; package the module first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the line of JSON. */
    JsonNode started() throws IOException {
        String line = out.readLine();
        assertThat(line).as("no line; errors: %s", Files.readString(errors)).isNotNull();
        return new ObjectMapper().readTree(line);
    }

    /** Returns the rest of the standard output, which ends when the program does. */
    String output() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** Returns the text on the standard error stream so far. */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.toHandle().destroy(); // Process.destroy would close the streams, too.
    }

    /** Waits for the end and returns the exit code. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
