// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.JobResult;
import io.clusterupgrade.rollout.JobResult.Kind;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import org.jspecify.annotations.Nullable;

/**
 * How the last workflow of a cluster ended.
 *
 * @param isOpen whether it is still running
 * @param end its end; null while it is running, and if there is no such workflow
 */
public record ClusterHistory(boolean isOpen, @Nullable ClusterEnd end) {

    /** Reads it. */
    static ClusterHistory read(WorkflowClient client, String workflowId) {
        WorkflowStub stub = client.newUntypedWorkflowStub(workflowId);
        try {
            WorkflowExecutionStatus status = stub.describe().getStatus();
            if (status == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING) {
                return new ClusterHistory(true, null);
            }
            if (status == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED) {
                return new ClusterHistory(false, stub.getResult(ClusterEnd.class));
            }
            return new ClusterHistory(false, unfinished(stub.query("now", ClusterEnd.class)));
        } catch (WorkflowNotFoundException e) {
            return new ClusterHistory(false, null);
        }
    }

    /** A workflow that was terminated goes on elsewhere: its upgrade is found by its token, and without one nothing was sent. */
    private static ClusterEnd unfinished(ClusterEnd now) {
        if (now.endsTurn()) {
            return now;
        }
        JobResult result = now.result();
        return new ClusterEnd(
                now.cluster(),
                now.turn(),
                now.attempt(),
                new JobResult(
                        result.token() == null ? Kind.NOT_SENT : Kind.UNKNOWN,
                        result.state(),
                        "its workflow was ended",
                        result.detail(),
                        result.token()));
    }
}
