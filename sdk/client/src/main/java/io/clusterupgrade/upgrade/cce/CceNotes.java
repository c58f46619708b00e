// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.Cluster;
import io.clusterupgrade.cce.model.ClusterCondition;
import io.clusterupgrade.cce.model.ClusterStatus;
import io.clusterupgrade.cce.model.ConditionStatus;
import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.cce.model.WorkFlowList;
import io.clusterupgrade.cce.request.ListUpgradeWorkFlowsRequest;
import io.clusterupgrade.cce.request.ShowClusterRequest;
import io.clusterupgrade.cce.request.ShowUpgradeWorkFlowRequest;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.ResponseValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What CCE reports about a task that has failed or is paused. A task has no text of its own (see
 * sdk/docs/wire/cce.md#upgradetask): the cluster has a message and conditions, and the workflow shows the state of each part.
 * They are read only for a task that stands still, so that the poll of a running one stays a single request.
 */
final class CceNotes {
    private CceNotes() {}

    /**
     * Adds the notes to a task that has failed or is paused. What cannot be read is said in a note: the poll itself has
     * succeeded.
     *
     * @param workFlow the workflow of the task; null if it is not known, and is looked for by the task
     */
    static CompletableFuture<UpgradeSnapshot> add(
            PollTransport reads, ServiceClient client, UpgradeSnapshot task, @Nullable String workFlow) {
        if (task.state() != UpgradeState.FAILED && task.state() != UpgradeState.PAUSED) {
            return CompletableFuture.completedFuture(task);
        }
        CompletableFuture<List<String>> cluster = reads.send(
                        CceOperations.Clusters.SHOW_CLUSTER,
                        ShowClusterRequest.builder(task.clusterId()).build())
                .thenApply(response -> ofCluster(response.value()))
                .exceptionally(thrown -> List.of("the cluster could not be read: " + name(thrown)));
        CompletableFuture<List<String>> points = (workFlow == null
                        ? find(reads, task)
                        : reads.send(
                                        CceOperations.WorkFlows.SHOW_UPGRADE_WORK_FLOW,
                                        new ShowUpgradeWorkFlowRequest(task.clusterId(), workFlow))
                                .thenApply(response -> ofWorkFlow(response.value())))
                .exceptionally(thrown -> List.of("the workflow could not be read: " + name(thrown)));
        return cluster.thenCombine(points, (first, second) -> {
            List<String> notes = new ArrayList<>(task.notes());
            Stream.concat(first.stream(), second.stream()).map(client::redact).forEach(notes::add);
            return task.toBuilder().notes(notes).build();
        });
    }

    /** Finds the workflow that contains a task: one that was not started here is known by nothing else. */
    private static CompletableFuture<List<String>> find(PollTransport reads, UpgradeSnapshot task) {
        Operation<ListUpgradeWorkFlowsRequest, WorkFlowList> list = CceOperations.WorkFlows.LIST_UPGRADE_WORK_FLOWS;
        return reads.send(list, new ListUpgradeWorkFlowsRequest(task.clusterId()))
                .thenApply(response -> {
                    ResponseValidator.mustHaveList("items", response, list);
                    return CceWorkFlows.of(
                                    String.valueOf(task.taskId()),
                                    response.value().items())
                            .findFirst()
                            .map(CceNotes::ofWorkFlow)
                            .orElse(List.of());
                });
    }

    private static String name(Throwable thrown) {
        return PollTransport.cause(thrown).getClass().getSimpleName();
    }

    private static List<String> ofCluster(Cluster cluster) {
        ClusterStatus status = cluster.status();
        List<String> notes = new ArrayList<>();
        notes.add("the cluster is in phase " + status.phase() + joined(": ", status.reason(), status.message()));
        status.conditions().stream()
                .filter(condition -> !condition.status().equals(ConditionStatus.TRUE)
                        || joined("", condition.reason(), condition.message()).length() > 0)
                .map(CceNotes::line)
                .forEach(notes::add);
        return notes;
    }

    private static String line(ClusterCondition condition) {
        return "condition " + condition.type() + " is " + condition.status()
                + joined(": ", condition.reason(), condition.message());
    }

    private static List<String> ofWorkFlow(WorkFlow flow) {
        List<String> notes = new ArrayList<>();
        notes.add("workflow " + flow.metadata().uid() + " is in phase "
                + flow.status().phase());
        flow.status().pointStatuses().stream()
                .filter(point -> !point.status().isAbsent())
                .map(point -> "its part " + point.taskType() + " is " + point.status()
                        + (point.taskId() == null ? "" : ", task " + point.taskId()))
                .forEach(notes::add);
        return notes;
    }

    private static String joined(String before, @Nullable String first, @Nullable String second) {
        String text = Stream.of(first, second)
                .filter(part -> part != null && !part.isBlank())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return text.isEmpty() ? "" : before + text;
    }
}
