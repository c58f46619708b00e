// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.internal;

import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.JournalHeader;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.report.FleetHistory;
import io.clusterupgrade.rollout.report.RolloutReport;
import io.clusterupgrade.temporal.model.ClusterEnd;
import io.clusterupgrade.temporal.model.FactCodec;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the report of a rollout from the facts of its workflow, and the details of what failed from the workflows of the clusters. */
public final class Reports {
    private static final int MOST_DETAILS = 100;
    private static final int QUERIES = 4;

    private Reports() {}

    /**
     * Reads a report.
     *
     * @param outcome how the rollout ended; null while it has not
     */
    public static RolloutReport read(
            WorkflowClient client,
            String workflowId,
            JournalHeader header,
            Instant now,
            @Nullable RolloutOutcome outcome) {
        List<Fact> facts = facts(client, workflowId);
        FleetHistory history = new FleetHistory(header);
        int details = 0;
        for (Fact fact : facts) {
            boolean isFailure = fact instanceof Fact.ClusterChanged changed
                    && changed.hasEnded()
                    && !changed.state().isAtTarget();
            if (isFailure && details < MOST_DETAILS) {
                details++;
                history.apply(withDetail(client, workflowId, header, (Fact.ClusterChanged) fact));
            } else {
                history.apply(fact);
            }
        }
        return history.report(now, outcome);
    }

    private static Fact withDetail(
            WorkflowClient client, String workflowId, JournalHeader header, Fact.ClusterChanged fact) {
        String id = TaskQueues.clusterId(workflowId, header.clusters().get(fact.cluster()));
        ClusterEnd end = ClusterHistory.read(client, id).end();
        if (end == null || end.attempt() != fact.attempt()) {
            return fact;
        }
        return new Fact.ClusterChanged(
                fact.at(),
                fact.cluster(),
                fact.state(),
                fact.attempt(),
                fact.hasEnded(),
                fact.reason(),
                end.result().detail());
    }

    /** Returns the facts of a workflow, also of one that has ended. A worker that is lost while it responds is replaced by another one. */
    public static List<Fact> facts(WorkflowClient client, String workflowId) {
        for (int attempt = 1; ; attempt++) {
            try {
                return FactCodec.decode(
                        client.newUntypedWorkflowStub(workflowId).query("facts", byte[].class));
            } catch (WorkflowNotFoundException e) {
                throw e;
            } catch (WorkflowServiceException e) {
                if (attempt == QUERIES) {
                    throw e;
                }
            }
        }
    }
}
