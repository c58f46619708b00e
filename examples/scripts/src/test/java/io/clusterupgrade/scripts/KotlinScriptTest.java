// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code watch-upgrade.main.kts}. */
class KotlinScriptTest extends ScriptTest {
    @Override
    ScriptResult run(List<String> arguments, Map<String, String> variables) {
        String classPath = ChildProcess.classPath("kotlin");
        List<String> options = new ArrayList<>(
                List.of("-no-stdlib", "-no-reflect", "-classpath", classPath, "-script", "watch-upgrade.main.kts"));
        options.addAll(arguments);
        String compiler = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
        return ChildProcess.run(ChildProcess.java("kotlin", compiler, options), variables);
    }

    @Test
    void tellsAPartialFailureByItsExitCode() {
        var shop = upgrading(0);
        shop.script().showStatus("PARTIAL_FAILED");

        assertWatched(run("css", shop.id(), "retry"), 4, "PARTIALLY_FAILED");
    }
}
