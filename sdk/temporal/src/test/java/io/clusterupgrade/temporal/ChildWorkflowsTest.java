// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.temporal.api.history.v1.HistoryEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of the workflows of clusters: how many are open, and what a list of workflows shows of them. */
@Timeout(600)
class ChildWorkflowsTest {
    private final TemporalFixture temporal = new TemporalFixture();
    private final CloudFixture cloud = temporal.cloud;

    @AfterEach
    void close() {
        temporal.close();
    }

    @Test
    void atMostTheAllowedNumberOfChildWorkflowsIsOpen() {
        List<ClusterRef> clusters = cloud.addMixed(12);
        Rollout rollout = Rollout.builder("fleet")
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .wave(Wave.rest("all"))
                .limits(Limits.defaults().withTotal(Amount.number(10)))
                .build();
        temporal.worker(rollout);

        RolloutHandle handle =
                temporal.rollouts().start(rollout, StartOptions.defaults().withMaxOpenChildren(3));

        assertThat(handle.await().outcome()).isEqualTo(RolloutOutcome.SUCCEEDED);
        int open = 0;
        int most = 0;
        for (HistoryEvent event : temporal.events(handle.id())) {
            switch (event.getEventType()) {
                case EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED -> open++;
                case EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_COMPLETED, EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_FAILED ->
                    open--;
                default -> {}
            }
            most = Math.max(most, open);
        }
        assertThat(most).isEqualTo(3);
        assertThat(open).isZero();
    }

    @Test
    void eachClusterIsNamedInTheMemoOfItsWorkflow() {
        List<ClusterRef> clusters = cloud.addMixed(2);
        Rollout rollout = Rollout.builder("fleet")
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .wave(Wave.count("canary", 1))
                .wave(Wave.rest("rest"))
                .build();

        temporal.run(rollout);

        for (int i = 0; i < 2; i++) {
            var memo = temporal.client()
                    .newUntypedWorkflowStub("rollout/fleet/" + clusters.get(i))
                    .describe();
            assertThat(memo.getMemo("cluster", String.class))
                    .isEqualTo(clusters.get(i).toString());
            assertThat(memo.getMemo("rollout", String.class)).isEqualTo("fleet");
            assertThat(memo.getMemo("wave", String.class)).isEqualTo(i == 0 ? "canary" : "rest");
        }
    }
}
