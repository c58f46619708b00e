// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.temporal.model.ClusterInput;
import io.clusterupgrade.temporal.model.JobTimes;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;

/** The activities as workflows call them. */
final class Stubs {
    private Stubs() {}

    /** Returns activities that change something: they run once. */
    static ClusterActivities once(ClusterInput in) {
        return Workflow.newActivityStub(
                ClusterActivities.class,
                options(in.times())
                        .setTaskQueue(TaskQueues.writes(in.queue(), in.ref()))
                        .setRetryOptions(
                                RetryOptions.newBuilder().setMaximumAttempts(1).build())
                        .build());
    }

    /** Returns activities that read, and are repeated as long as it takes. */
    static ClusterActivities repeated(ClusterInput in) {
        return Workflow.newActivityStub(
                ClusterActivities.class,
                options(in.times())
                        .setTaskQueue(TaskQueues.reads(in.queue(), in.ref()))
                        .setRetryOptions(forEver(in.times()))
                        .build());
    }

    /** Returns the activities of a rollout, which are repeated until a worker has carried them out. */
    static WaveActivities ofWaves(JobTimes times) {
        return Workflow.newActivityStub(
                WaveActivities.class,
                options(times).setRetryOptions(forEver(times)).build());
    }

    private static ActivityOptions.Builder options(JobTimes times) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(times.jobLimit())
                .setHeartbeatTimeout(times.heartbeatTimeout());
    }

    private static RetryOptions forEver(JobTimes times) {
        return RetryOptions.newBuilder()
                .setInitialInterval(times.retryDelay())
                .setMaximumInterval(times.retryDelay())
                .setBackoffCoefficient(1)
                .build();
    }
}
