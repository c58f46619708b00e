// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.scripts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs an interpreter in this folder, for a user whose home has the library in its local Maven repository. */
final class ChildProcess {
    static final Path HOME = Path.of(System.getProperty("scripts.home"));
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private ChildProcess() {}

    /** Returns the class path of an interpreter. */
    static String classPath(String interpreter) {
        return jars(Path.of(System.getProperty("scripts.interpreters"), interpreter), 1)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the jars of the library and its dependencies. */
    static String libraryClassPath() {
        return jars(HOME.resolve(".m2/repository"), 20).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> jars(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            List<String> jars = files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw new AssertionError("no jars in " + folder);
            }
            return jars.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the command that runs a class of an interpreter. */
    static List<String> java(String interpreter, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString()));
        command.addAll(SMALL);
        command.addAll(List.of("-Duser.home=" + HOME, "-cp", classPath(interpreter), mainClass));
        command.addAll(arguments);
        return command;
    }

    /** Returns the path of a tool of the JDK. */
    static String jdk(String tool) {
        return JAVA.resolve(tool).toString();
    }

    /** Runs a command with these variables, and none of this process that could name a cloud or a proxy. */
    static ScriptResult run(List<String> command, Map<String, String> variables) {
        try {
            Path errors = Files.createTempFile(HOME, "errors", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            Map<String, String> environment = builder.environment();
            environment
                    .keySet()
                    .removeIf(name ->
                            name.matches("(?i)(CLUSTER_UPGRADE|HUAWEICLOUD|ALIBABA|JBANG|KOTLIN|GROOVY).*|.*_PROXY"));
            environment.put("HOME", HOME.toString());
            environment.put("JBANG_DIR", HOME.resolve("jbang").toString());
            environment.put(
                    "KOTLIN_MAIN_KTS_COMPILED_SCRIPTS_CACHE_DIR",
                    folder("kotlin").toString());
            environment.putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return new ScriptResult(exit, output, Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns a folder of the home, which exists. */
    static Path folder(String name) throws IOException {
        return Files.createDirectories(HOME.resolve(name));
    }
}
