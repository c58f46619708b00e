// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.Limits;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.ActivityTaskScheduledEventAttributes;
import io.temporal.common.VersioningBehavior;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.worker.WorkerDeploymentOptions;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of the task queues of accounts and their limits, and of the options of workers. */
@Timeout(600)
class TaskQueuesTest {
    private static final Offset<Double> PRECISELY = Offset.offset(1e-9);

    @Test
    void eachAccountOfAServiceHasAQueueForWritesAndOneForReads() {
        try (TemporalFixture temporal = new TemporalFixture()) {
            ClusterRef cluster = temporal.cloud.addCce();
            temporal.run(Rollout.builder("fleet")
                    .clusters(List.of(cluster))
                    .plan(CloudFixture::plan)
                    .wave(Wave.rest("all"))
                    .build());

            assertThat(temporal.events("rollout/fleet/" + cluster))
                    .filteredOn(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                    .extracting(event -> queue(event.getActivityTaskScheduledEventAttributes()))
                    .containsExactly(
                            "StartClusterUpgrade on upgrades/cce/prod/writes",
                            "WatchClusterUpgrade on upgrades/cce/prod");
        }
    }

    private static String queue(ActivityTaskScheduledEventAttributes activity) {
        return activity.getActivityType().getName() + " on "
                + activity.getTaskQueue().getName();
    }

    @Test
    void theQueuesHaveTheLimitsOfTheServices() {
        RolloutWorkerOptions defaults = RolloutWorkerOptions.defaults();
        RolloutWorkerOptions others =
                defaults.withReadsPerSecond(5).withLimits(Limits.defaults().withWritesPerMinute(CloudService.CSS, 30));

        assertThat(defaults.reads().getMaxTaskQueueActivitiesPerSecond()).isEqualTo(30);
        assertThat(defaults.writes(CloudService.CCE).getMaxTaskQueueActivitiesPerSecond())
                .as("10 in a minute")
                .isCloseTo(10 / 60.0, PRECISELY);
        assertThat(defaults.writes(CloudService.CSS).getMaxTaskQueueActivitiesPerSecond())
                .as("no limit")
                .isZero();
        assertThat(others.reads().getMaxTaskQueueActivitiesPerSecond()).isEqualTo(5);
        assertThat(others.writes(CloudService.CSS).getMaxTaskQueueActivitiesPerSecond())
                .isCloseTo(0.5, PRECISELY);
    }

    @Test
    void aStepOfAWorkflowWaitsFiveSecondsForTheWorkerThatKnowsIt() {
        RolloutWorkerOptions defaults = RolloutWorkerOptions.defaults();

        assertThat(defaults.main().getStickyQueueScheduleToStartTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(defaults.withStickyTimeout(Duration.ZERO).main().getStickyQueueScheduleToStartTimeout())
                .isZero();
        assertThatThrownBy(() -> defaults.withStickyTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stickyTimeout");
    }

    @Test
    void aDeploymentHoldsForTheQueueOfTheRollouts() {
        WorkerDeploymentOptions deployment = WorkerDeploymentOptions.newBuilder()
                .setVersion(new WorkerDeploymentVersion("upgrades", "2026-12"))
                .setUseVersioning(true)
                .setDefaultVersioningBehavior(VersioningBehavior.PINNED)
                .build();

        assertThat(RolloutWorkerOptions.defaults()
                        .withDeployment(deployment)
                        .main()
                        .getDeploymentOptions())
                .isEqualTo(deployment);
    }
}
