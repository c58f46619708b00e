// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TemporalExampleTest {
    @Test
    @Timeout(300)
    void aWorkerIsKilledAndEachOfNineClustersIsStartedOnce() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RolloutReport report = TemporalExample.demonstrate(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(report.counts()).isEqualTo(Map.of(ClusterState.SUCCEEDED, 9));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("this worker is killed", "starts: 9 of 9 clusters");
    }
}
