// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code WatchUpgrade.java}, by its file and by its name in the catalog of this repository. */
class JbangScriptTest extends ScriptTest {
    /** The exit code with which JBang asks its start script to run what it has printed. */
    private static final int RUN = 255;

    private String script = "WatchUpgrade.java";

    @Override
    ScriptResult run(List<String> arguments, Map<String, String> variables) {
        List<String> options = new ArrayList<>(List.of("run", "--quiet", "--offline", script));
        options.addAll(arguments);
        ScriptResult built = ChildProcess.run(ChildProcess.java("jbang", "dev.jbang.Main", options), variables);
        assertThat(built.errors()).isEmpty();
        assertThat(built.exit()).isEqualTo(RUN);
        return ChildProcess.run(List.of("bash", "-c", "exec " + built.output().strip()), variables);
    }

    @Test
    void retriesOnlyOnce() {
        ScriptResult result = run("css", upgrading(2).id(), "retry");

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains("The service reports: no room");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(writes()).containsExactly("RetryUpgradeTask");
    }

    @Test
    void isFoundByItsNameAndTellsAPauseByItsExitCode() {
        script = "watch-upgrade";
        stopTime();
        var web = cloud.cce().addCluster(c -> c.name("web"));
        web.startUpgrade(upgrade -> upgrade.targetVersion("v1.31.6-r2"));
        cloud.clock().advance(Duration.ofMinutes(2));
        web.pauseUpgrade();

        assertWatched(run("cce", web.id()), 6, "PAUSED");
    }
}
