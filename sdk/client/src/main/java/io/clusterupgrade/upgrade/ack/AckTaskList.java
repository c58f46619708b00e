// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.model.ClusterTask;
import io.clusterupgrade.ack.model.ClusterTaskPage;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.service.AsyncLoop;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.ResponseValidator;
import io.clusterupgrade.upgrade.service.SnapshotFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tasks of a cluster page by page. The page size is that of the documentation's example: the documentation
 * names no limit, and a page with fewer tasks than requested would look like the last one. The order of the tasks is
 * not documented, so reading stops early only if the tasks themselves show that they are sorted newest first.
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
     * @param since tasks that started earlier may be left out; null for all
     */
    static CompletableFuture<AckTaskList> read(
            AckUpgradeService upgrades, PollTransport reads, @Nullable Instant since) {
        AckTaskList list = new AckTaskList(upgrades, reads, since);
        return AsyncLoop.repeat(list::next).thenApply(done -> list);
    }

    /** Returns the upgrades among the tasks, of all kinds, in the order of the service. */
    List<UpgradeSnapshot> upgrades() {
        return found;
    }

    /** Returns when the newest task of any type was created; null if no task has a time. */
    @Nullable Instant newest() {
        return newest;
    }

    /** Reads the next page and returns whether to read another one. */
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
            UpgradeSnapshot.Builder snapshot = upgrades.record(kind).snapshot(upgrades.now());
            found.add(SnapshotFactory.create(AckTaskMapper.fill(snapshot, task), response, upgrades.client()));
        }
    }

    /** Tracks the order of the tasks. */
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

    /** Returns whether all tasks so far are sorted newest first, and the last one is already too old. */
    private boolean isBehind() {
        return since != null && isSorted && falls && last != null && last.isBefore(since);
    }
}
