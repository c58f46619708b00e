// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.model.ClusterTask;
import io.clusterupgrade.ack.model.ClusterTaskPage;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.request.ApiResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tasks of a cluster, a page at a time. Pages are as large as in the documents' example: they name no limit, and a
 * service that hands out fewer than asked for would look as if it had come to its end. No document says in which order the tasks
 * come, so reading stops early only where the tasks themselves show that it is newest first.
 */
final class AckTaskList {
    private static final int PAGE = 20;

    private final AckUpgradeService upgrades;
    private final PollTransport reads;
    private final @Nullable Instant since;
    private final Set<String> ids = new HashSet<>();
    private final List<UpgradeSnapshot> found = new ArrayList<>();
    private int pages;
    private int tasks;
    private @Nullable Instant newest;
    private @Nullable Instant last;
    private boolean falls;
    private boolean isSorted = true;

    private AckTaskList(AckUpgradeService upgrades, PollTransport reads, @Nullable Instant since) {
        this.upgrades = upgrades;
        this.reads = reads;
        this.since = since;
    }

    /**
     * Reads the list.
     *
     * @param since those that began earlier may be left out; null to have all
     */
    static CompletableFuture<AckTaskList> read(
            AckUpgradeService upgrades, PollTransport reads, @Nullable Instant since) {
        AckTaskList list = new AckTaskList(upgrades, reads, since);
        return AsyncLoop.repeat(list::next).thenApply(done -> list);
    }

    /** The upgrades among the tasks, of all kinds, in the order of the service. */
    List<UpgradeSnapshot> upgrades() {
        return found;
    }

    /** When the newest task of any type was made; null if none says it. */
    @Nullable Instant newest() {
        return newest;
    }

    /** Reads the next page; whether there is another to read. */
    private CompletableFuture<Boolean> next() {
        pages++;
        DescribeClusterTasksRequest request = DescribeClusterTasksRequest.builder(upgrades.clusterId())
                .pageNumber(pages)
                .pageSize(PAGE)
                .build();
        return reads.send(AckOperations.Tasks.DESCRIBE_CLUSTER_TASKS, request).thenApply(this::add);
    }

    private boolean add(ApiResponse<ClusterTaskPage> response) {
        ResponseValidator.mustHaveList("tasks", response, AckOperations.Tasks.DESCRIBE_CLUSTER_TASKS);
        List<ClusterTask> page = response.value().tasks();
        int before = tasks;
        for (ClusterTask task : page) {
            if (task.taskId() != null && ids.add(task.taskId())) {
                add(task, response);
            }
        }
        return page.size() >= PAGE && tasks > before && !isBehind();
    }

    private void add(ClusterTask task, ApiResponse<?> response) {
        tasks++;
        follow(task.created());
        UpgradeKind kind = AckTaskMapper.kind(task.taskType());
        if (kind != null) {
            SnapshotBuilder snapshot = upgrades.record(kind).snapshot(upgrades.now());
            found.add(AckTaskMapper.fill(snapshot, task)
                    .readBy(response, upgrades.client())
                    .build());
        }
    }

    /** Notes the order in which the tasks come. */
    private void follow(@Nullable Instant created) {
        if (created == null || (last != null && created.isAfter(last))) {
            isSorted = false;
        }
        if (created != null) {
            falls |= last != null && created.isBefore(last);
            newest = newest == null || created.isAfter(newest) ? created : newest;
            last = created;
        }
    }

    /** Returns whether all tasks so far came newest first, and the last of them is too old already. */
    private boolean isBehind() {
        return since != null && isSorted && falls && last != null && last.isBefore(since);
    }
}
