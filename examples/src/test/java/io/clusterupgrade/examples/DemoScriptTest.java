// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code examples/demo}, in a tree of its own with a build and a JVM that only say that they were called. */
class DemoScriptTest {
    private static final Pattern LISTED = Pattern.compile("^  (\\w+) {2,}\\S", Pattern.MULTILINE);

    /** Its folder is a module of its own. */
    private static final String WITH_TEMPORAL = "TemporalExample";

    @TempDir
    private Path tree;

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.createDirectories(tree.resolve("examples/target"));
        Files.createDirectories(tree.resolve("examples/temporal/target"));
        Files.copy(Path.of("demo"), tree.resolve("examples/demo"));
        program("bin/mvn", "echo built");
        program("bin/java", "for last in \"$@\"; do :; done; echo \"ran $last\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpListsEveryExampleThatCanBeRunAndRunsNothing(String option) {
        Result help = demo(option);

        assertThat(help.exit()).isZero();
        assertThat(help.errors()).isEmpty();
        assertThat(help.output())
                .startsWith("Usage: ./examples/demo [EXAMPLE]\n")
                .doesNotContain("built", "ran ");
        assertThat(listed(help.output())).containsExactlyInAnyOrderElementsOf(examples());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NoSuchExample", "Screen", "demo", "", "-x", "--version", "Dem.", "the", "Demo;id", "Demo Demo"})
    void printsTheListAndExitsWithCode2ForAnUnknownName(String name) {
        Result rejected = demo(name);

        assertThat(rejected.exit()).isEqualTo(2);
        assertThat(rejected.output()).isEmpty();
        assertThat(rejected.errors()).startsWith("demo: there is no example \"" + name + "\"\n");
        assertThat(listed(rejected.errors())).containsExactlyInAnyOrderElementsOf(examples());
    }

    @Test
    void moreThanOneNameIsUnknown() {
        assertThat(demo("Demo", "UpgradeExample").exit()).isEqualTo(2);
    }

    @Test
    void eachExampleThatIsListedIsRun() {
        for (String example : examples()) {
            Result result = demo(example);

            String folder = example.equals(WITH_TEMPORAL) ? "temporal." : "";
            assertThat(result.exit()).isZero();
            assertThat(result.output()).isEqualTo("ran io.clusterupgrade.examples." + folder + example + "\n");
        }
    }

    @Test
    void theFirstBuildSaysWhatItDoesAndHowLongItTakes() throws IOException {
        for (String folder : List.of("sdk/client/src/main", "examples/src/main")) {
            Files.createDirectories(tree.resolve(folder));
        }
        for (String pom : List.of("pom.xml", "sdk/client/pom.xml", "examples/pom.xml")) {
            Files.writeString(tree.resolve(pom), "first");
        }
        Result first = demo("Demo");
        Result second = demo("Demo");
        Files.setLastModifiedTime(tree.resolve("examples/target/demo.built"), FileTime.fromMillis(0));
        Files.writeString(tree.resolve("pom.xml"), "changed");
        Result changed = demo("Demo");

        assertThat(first.errors())
                .startsWith("demo: building the library")
                .contains("minutes")
                .endsWith("built\n");
        assertThat(second.errors()).isEmpty();
        assertThat(changed.errors())
                .startsWith("demo: sources have changed")
                .contains("minute")
                .endsWith("built\n");
    }

    @Test
    void withoutANameTheDemoIsRun() {
        assertThat(demo().output()).isEqualTo("ran io.clusterupgrade.examples.Demo\n");
    }

    /** Every class here that has a main method, and the example that is a module of its own. */
    private static List<String> examples() {
        Path classes = Path.of("target/classes/io/clusterupgrade/examples");
        try (Stream<Path> files = Files.list(classes)) {
            Stream<String> here = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+\\.class") && !name.startsWith("package-info"))
                    .map(name -> name.replace(".class", ""))
                    .filter(DemoScriptTest::hasMain);
            return Stream.concat(here, Stream.of(WITH_TEMPORAL)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasMain(String name) {
        try {
            return Modifier.isPublic(Class.forName("io.clusterupgrade.examples." + name)
                    .getMethod("main", String[].class)
                    .getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> listed(String usage) {
        return LISTED.matcher(usage)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }

    private void program(String name, String line) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Result demo(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", tree.resolve("examples/demo").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(tree.resolve("errors").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", tree.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("JAVA_HOME", tree.toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return new Result(exit, output, Files.readString(tree.resolve("errors")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record Result(int exit, String output, String errors) {}
}
