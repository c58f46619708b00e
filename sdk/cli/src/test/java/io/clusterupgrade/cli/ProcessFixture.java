// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs the program in processes of their own. */
final class ProcessFixture {
    private final Path folder;
    private final Map<String, String> variables = new TreeMap<>();

    /**
     * How a process ended.
     *
     * @param code the exit code
     * @param text what it printed on its standard output, and on a terminal all
     * @param errors what it printed on its standard error stream
     */
    record Ended(int code, String text, String errors) {}

    ProcessFixture(CloudSimulator cloud, Path folder) {
        this.folder = folder;
        variables.put("CLUSTER_UPGRADE_ENDPOINT", cloud.endpoint());
        variables.put("CLUSTER_UPGRADE_PROJECT_ID", cloud.accounts().projectId());
        variables.put("HUAWEICLOUD_SDK_AK", Accounts.ACCESS_KEY_ID);
        variables.put("HUAWEICLOUD_SDK_SK", Accounts.SECRET_KEY);
        variables.put("CLUSTERUP_STATE", folder.resolve("state").toString());
        variables.put("TERM", "xterm-256color");
    }

    ProcessFixture with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    private List<String> command(boolean isOnTerminal, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + folder,
                "-Dclusterup.terminals=" + (isOnTerminal ? "ioe" : ""),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private Process start(List<String> command, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.equals("NO_COLOR") || name.startsWith("JDK_JAVA"));
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** Runs a command with pipes. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = start(command(false, arguments), errors);
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text, Files.readString(errors));
    }

    /** Runs a command on a pseudo-terminal, which {@code script} of util-linux provides, and types something. */
    Ended onTerminal(String typed, String... arguments) throws IOException, InterruptedException {
        String line = command(true, arguments).stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = start(List.of("script", "-qec", line, "/dev/null"), errors);
        try (OutputStream keys = process.getOutputStream()) {
            keys.write(typed.getBytes(StandardCharsets.UTF_8));
            keys.flush();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), text, Files.readString(errors));
        }
    }

    /**
     * Runs a command and sends it a signal as soon as it has printed a text. A build in the background ignores some signals, and its
     * processes inherit that: {@code env} of GNU ends it for this one.
     */
    Ended signalled(String signal, String text, String... arguments) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM,HUP"));
        command.addAll(command(false, arguments));
        Process process = start(command, errors);
        StringBuilder printed = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            boolean isSent = false;
            while (line != null) {
                printed.append(line).append('\n');
                if (!isSent && line.contains(text)) {
                    isSent = true;
                    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                            .start()
                            .waitFor();
                }
                line = lines.readLine();
            }
        }
        return new Ended(process.waitFor(), printed.toString(), Files.readString(errors));
    }
}
