// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.ack.AckTaskOperations;
import io.clusterupgrade.ack.model.ClusterTask;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.request.ApiResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tasks of a cluster, a page at a time. Pages are as large as in the documents' example: they name no limit, and a
 * service that hands out fewer than asked for would look as if it had come to its end. No document says in which order the tasks
 * come, so reading stops early only where the tasks themselves show that it is newest first.
 */
final class AckTaskList {
    private static final int PAGE = 20;

    private final AckUpgrades upgrades;
    private final Reads reads;
    private final @Nullable Instant since;
    private final List<ClusterTask> read = new ArrayList<>();
    private final List<UpgradeSnapshot> found = new ArrayList<>();

    private AckTaskList(AckUpgrades upgrades, Reads reads, @Nullable Instant since) {
        this.upgrades = upgrades;
        this.reads = reads;
        this.since = since;
    }

    /**
     * Reads the list.
     *
     * @param since those that began earlier may be left out; null to have all
     */
    static CompletableFuture<AckTaskList> read(AckUpgrades upgrades, Reads reads, @Nullable Instant since) {
        return new AckTaskList(upgrades, reads, since).page(1);
    }

    /** The upgrades among the tasks, of all kinds, in the order of the service. */
    List<UpgradeSnapshot> upgrades() {
        return found;
    }

    /** When the newest task of any type was made; null if none says it. */
    @Nullable Instant newest() {
        return read.stream()
                .map(ClusterTask::created)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private CompletableFuture<AckTaskList> page(int number) {
        DescribeClusterTasksRequest request = DescribeClusterTasksRequest.builder(upgrades.clusterId())
                .pageNumber(number)
                .pageSize(PAGE)
                .build();
        return reads.send(AckTaskOperations.DESCRIBE_CLUSTER_TASKS, request).thenCompose(response -> {
            List<ClusterTask> page = response.value().tasks();
            int before = read.size();
            page.stream().filter(this::isNew).forEach(task -> add(task, response));
            boolean isLast = page.size() < PAGE || read.size() == before || isBehind();
            return isLast ? CompletableFuture.completedFuture(this) : page(number + 1);
        });
    }

    private boolean isNew(ClusterTask task) {
        return task.taskId() != null && read.stream().noneMatch(other -> Objects.equals(other.taskId(), task.taskId()));
    }

    private void add(ClusterTask task, ApiResponse<?> response) {
        read.add(task);
        UpgradeKind kind = AckTasks.kind(task.taskType());
        if (kind != null) {
            SnapshotBuilder snapshot = upgrades.record(kind).snapshot(upgrades.now());
            found.add(AckTasks.fill(snapshot, task)
                    .readBy(response, upgrades.client())
                    .build());
        }
    }

    /** Whether all tasks so far came newest first, and the last of them is too old already. */
    private boolean isBehind() {
        if (since == null) {
            return false;
        }
        Instant later = null;
        boolean falls = false;
        for (ClusterTask task : read) {
            Instant created = task.created();
            if (created == null || (later != null && created.isAfter(later))) {
                return false;
            }
            falls |= later != null && created.isBefore(later);
            later = created;
        }
        return falls && later != null && later.isBefore(since);
    }
}
