// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.ack.AckOperations;
import java.util.List;

/** The calls that all plans of ACK have in common. */
final class AckPlannedCalls {
    private AckPlannedCalls() {}

    static PlannedCall remember() {
        return PlannedCall.of(
                AckOperations.Tasks.DESCRIBE_CLUSTER_TASKS, "remember the existing tasks; none may be in progress");
    }

    /** Returns the calls of the check; empty for a plan without one. */
    static List<PlannedCall> check(AckPlan plan) {
        return plan.check()
                ? List.of(
                        PlannedCall.of(
                                AckOperations.Checks.RUN_CLUSTER_CHECK,
                                plan.checkRequest(AckPlan.ANY_CLUSTER),
                                "it changes nothing in the cluster"),
                        PlannedCall.of(
                                AckOperations.Checks.GET_CLUSTER_CHECK,
                                "until it has passed without warnings that are not accepted, for " + plan.checkLimit()
                                        + " at most"))
                : List.of();
    }

    static PlannedCall lookAgain() {
        return PlannedCall.of(
                AckOperations.Tasks.DESCRIBE_CLUSTER_TASKS, "check that no other upgrade was started meanwhile");
    }

    static PlannedCall watch() {
        return PlannedCall.of(
                AckOperations.Tasks.DESCRIBE_TASK_INFO,
                "watch the task; if the response to the start has no task id, DescribeClusterTasks finds it");
    }
}
