// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts another JVM with the class path of the tests, for programs that end or are killed. */
public final class ChildJvm {
    private ChildJvm() {}

    /** Starts a program whose error output is merged into its output. */
    public static Process start(Class<?> program, String... arguments) throws IOException {
        return start(List.of(), program, arguments);
    }

    /** As {@link #start(Class, String...)}, with JVM options, such as {@code -Xmx256m}. */
    public static Process start(List<String> options, Class<?> program, String... arguments) throws IOException {
        return new ProcessBuilder(command(options, program, arguments))
                .redirectErrorStream(true)
                .start();
    }

    /** Starts a program with a limit of open files. */
    public static Process startWithDescriptors(int most, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n " + most + " && exec \"$0\" \"$@\""));
        command.addAll(command(List.of(), program, arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<String> command(List<String> options, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Returns the class path and module path of the tests as one class path. */
    public static String classPath() {
        String tests = ChildJvm.class
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
