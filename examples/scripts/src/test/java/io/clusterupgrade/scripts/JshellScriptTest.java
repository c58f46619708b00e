// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.scripts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code watch-upgrade.jsh}. */
class JshellScriptTest extends ScriptTest {
    /** Its absence is announced once per home, as by every program that stores preferences. */
    @BeforeAll
    static void makeTheFolderOfPreferences() throws IOException {
        ChildProcess.folder(".java/.userPrefs");
    }

    @Override
    ScriptResult run(List<String> arguments, Map<String, String> variables) {
        return ChildProcess.run(
                List.of(
                        ChildProcess.jdk("jshell"),
                        "-J-Duser.home=" + ChildProcess.HOME,
                        "--class-path",
                        ChildProcess.libraryClassPath(),
                        "-R-Dargs=" + String.join(" ", arguments),
                        "watch-upgrade.jsh"),
                variables);
    }

    @Test
    void retriesNothingUnasked() {
        assertWatched(run("css", upgrading(1).id()), 3, "The service reports: no room");
    }
}
