// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.TaskEvent;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.model.TaskStage;
import io.clusterupgrade.ack.request.DescribeClusterDetailRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodePoolsRequest;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.PollTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a task of ACK reports besides its state (see sdk/docs/wire/ack.md#tasks): its stages and events. For a failed upgrade of
 * a cluster, one or two more requests find out whether the control plane is done and which node pools are behind.
 */
final class AckNotes {
    private static final int NEWEST_EVENTS = 10;

    private AckNotes() {}

    /** Returns the messages of the stages and the newest events that are not normal, oldest first. */
    static List<String> of(TaskInfo task) {
        List<String> notes = new ArrayList<>();
        List<TaskStage> stages = task.stages();
        for (int i = 0; i < stages.size(); i++) {
            if (hasText(stages.get(i).message())) {
                notes.add("stage " + (i + 1) + " (" + stages.get(i).state() + "): "
                        + stages.get(i).message());
            }
        }
        List<String> events = task.events().stream()
                .filter(AckNotes::isNotable)
                .map(AckNotes::line)
                .toList();
        notes.addAll(events.subList(Math.max(0, events.size() - NEWEST_EVENTS), events.size()));
        return notes;
    }

    private static boolean isNotable(TaskEvent event) {
        return event.level() != null && !event.level().toLowerCase(Locale.ROOT).equals("normal");
    }

    private static String line(TaskEvent event) {
        return "event" + (event.timestamp() == null ? "" : " of " + event.timestamp()) + " (" + event.level() + ")"
                + (hasText(event.reason()) ? " " + event.reason() : "")
                + (hasText(event.message()) ? ": " + event.message() : "");
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /**
     * Adds to a failed upgrade of a cluster what is done and what is behind. If the cluster cannot be read, the snapshot stays as
     * it is: the poll itself has succeeded.
     */
    static CompletableFuture<UpgradeSnapshot> withState(PollTransport reads, UpgradeSnapshot task) {
        if (task.state() != UpgradeState.FAILED || task.kind() != UpgradeKind.CLUSTER_UPGRADE) {
            return CompletableFuture.completedFuture(task);
        }
        String clusterId = task.clusterId();
        return reads.send(AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL, new DescribeClusterDetailRequest(clusterId))
                .thenCompose(cluster -> withPools(reads, task, cluster.value()))
                .exceptionally(thrown -> {
                    RuntimeException unreadable = PollTransport.cause(thrown);
                    return with(
                            task,
                            "the cluster could not be read: "
                                    + unreadable.getClass().getSimpleName());
                });
    }

    /**
     * Adds what the cluster shows. The node pools are read only if the advice is about them: the control plane has its version, and
     * the task was to upgrade the nodes, too.
     */
    private static CompletableFuture<UpgradeSnapshot> withPools(
            PollTransport reads, UpgradeSnapshot task, ClusterDetail cluster) {
        String current = cluster.currentVersion();
        if (current == null || current.isBlank()) {
            return CompletableFuture.completedFuture(task);
        }
        String shown = "the control plane has " + current;
        String target = task.target();
        if (target != null && AckVersions.isNewer(target, current)) {
            return CompletableFuture.completedFuture(
                    with(task, shown + "; once the cause is mended, start a new upgrade to " + target));
        }
        String controlPlane = shown
                + (target == null
                        ? "; the target of the task is not known: compare before you start a new upgrade"
                        : ", which is the target: do not upgrade it again");
        if (isMasterOnly(task)) {
            return CompletableFuture.completedFuture(with(
                    task,
                    controlPlane
                            + "; the node pools are no part of the task (ClusterUpgrader.path finds those behind)"));
        }
        return reads.send(
                        AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOLS,
                        DescribeClusterNodePoolsRequest.builder(task.clusterId())
                                .build())
                .thenApply(pools -> AckNodePools.advice(pools.value().nodePools(), current))
                .exceptionally(thrown -> "the node pools could not be read: "
                        + PollTransport.cause(thrown).getClass().getSimpleName())
                .thenApply(advice -> with(task, controlPlane + "; " + advice));
    }

    /** Returns whether a task shows that it is about the control plane only. */
    private static boolean isMasterOnly(UpgradeSnapshot task) {
        return task.detail(TaskInfo.class)
                .map(info -> AckTaskMapper.text(info.parameters(), "master_only"))
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    private static UpgradeSnapshot with(UpgradeSnapshot task, String note) {
        List<String> notes = new ArrayList<>(task.notes());
        notes.add(note);
        return task.toBuilder().notes(notes).build();
    }
}
