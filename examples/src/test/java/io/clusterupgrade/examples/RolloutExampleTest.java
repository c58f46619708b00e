// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutExampleTest {
    @TempDir
    private Path folder;

    @Test
    void threeProgramsUpgradeThirtyClustersAndStartNothingTwice() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RolloutReport report = RolloutExample.demonstrate(
                folder.resolve("fleet.journal"), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(report.counts()).isEqualTo(Map.of(ClusterState.SUCCEEDED, 30));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("a dry run: SUCCEEDED after about ")
                .contains("the program is killed, and another one continues:")
                .contains("rollout example", "BUDGET_EXCEEDED", "Shard relocation exceeded the time limit.")
                .contains("starts: 30 of 30 clusters");
        assertThat(report.toHtml()).contains("Timeline of the clusters of wave early");
    }
}
