// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code watch-upgrade.groovy}. */
class GroovyScriptTest extends ScriptTest {
    @Override
    ScriptResult run(List<String> arguments, Map<String, String> variables) {
        List<String> options = new ArrayList<>(List.of("watch-upgrade.groovy"));
        options.addAll(arguments);
        return ChildProcess.run(ChildProcess.java("groovy", "groovy.ui.GroovyMain", options), variables);
    }

    @Test
    void tellsAnAbortByItsExitCode() {
        stopTime();
        var api = cloud.ack().addCluster(c -> c.name("api"));
        api.startUpgrade(upgrade -> upgrade.nextVersion("1.33.3-aliyun.1"));
        api.cancel();

        assertWatched(run("ack", api.id()), 5, "ABORTED");
    }
}
