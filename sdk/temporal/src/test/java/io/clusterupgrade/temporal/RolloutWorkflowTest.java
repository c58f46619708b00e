// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutBuilder;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.RolloutReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of whole rollouts on a server of Temporal whose time passes by itself. */
@Timeout(120)
class RolloutWorkflowTest {
    private final TemporalFixture temporal = new TemporalFixture();
    private final CloudFixture cloud = temporal.cloud;

    @AfterEach
    void close() {
        temporal.close();
    }

    private static RolloutBuilder builder(List<ClusterRef> clusters) {
        return Rollout.builder("fleet")
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .limits(Limits.defaults().withTotal(Amount.number(4)));
    }

    @Test
    void upgradesAFleetInWaves() {
        List<ClusterRef> clusters = cloud.addMixed(9);
        Rollout rollout = builder(clusters)
                .wave(Wave.count("canary", 1).withSoak(Duration.ofHours(2)))
                .wave(Wave.rest("rest"))
                .build();

        RolloutReport report = temporal.run(rollout);

        System.out.println(report.toText());
        for (var e : temporal.events("rollout/fleet/" + clusters.get(0))) System.out.println(e.getEventType());
        System.out.println(temporal.events("rollout/fleet").size());
        assertThat(report.outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        assertThat(clusters).allSatisfy(cluster -> assertThat(cloud.starts(cluster)).isEqualTo(1));
    }
}
