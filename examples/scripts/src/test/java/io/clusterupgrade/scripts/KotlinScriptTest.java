// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code watch-upgrade.main.kts}. */
class KotlinScriptTest extends ScriptTest {
    private static final Pattern BLOCK = Pattern.compile("```kotlin\\R(.*?)```", Pattern.DOTALL);

    @Override
    ScriptResult run(List<String> arguments, Map<String, String> variables) {
        return kotlin("watch-upgrade.main.kts", arguments, variables);
    }

    private static ScriptResult kotlin(String script, List<String> arguments, Map<String, String> variables) {
        String classPath = ChildProcess.classPath("kotlin");
        List<String> options =
                new ArrayList<>(List.of("-no-stdlib", "-no-reflect", "-classpath", classPath, "-script", script));
        options.addAll(arguments);
        String compiler = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
        return ChildProcess.run(ChildProcess.java("kotlin", compiler, options), variables);
    }

    @Test
    void tellsAPartialFailureByItsExitCode() {
        stopTime();
        var shop = upgrading(0);
        shop.script().showStatus("PARTIAL_FAILED");

        assertWatched(run("css", shop.id(), "retry"), 4, "PARTIALLY_FAILED");
    }

    /** A {@code when} over the sealed outcome, which does not compile if one is missing. */
    @Test
    void compilesTheKotlinOfTheDocumentation() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../../sdk/docs/lifecycle.md")));
        assertThat(block.find()).isTrue();
        String head = Files.readString(Path.of("watch-upgrade.main.kts"))
                .lines()
                .filter(line -> line.startsWith("@file:DependsOn") || line.startsWith("import "))
                .collect(Collectors.joining("\n"));
        Path script = ChildProcess.folder("documentation").resolve("lifecycle.main.kts");
        Files.writeString(
                script,
                head + "\nfun report(outcome: UpgradeOutcome): String {\n" + block.group(1)
                        + "    return report\n}\nprintln(\"compiled\")\n");

        ScriptResult result = kotlin(script.toString(), List.of(), Map.of());

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEqualToIgnoringNewLines("compiled");
    }
}
