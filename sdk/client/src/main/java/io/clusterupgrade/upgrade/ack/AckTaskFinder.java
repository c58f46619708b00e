// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.service.AsyncLoop;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the task of a start among the tasks of the cluster: each new task is read, since the list does not show the
 * pool and the target of a task.
 */
final class AckTaskFinder {
    private final AckUpgradeService upgrades;
    private final PollTransport reads;
    private final UpgradeRecord record;

    AckTaskFinder(AckUpgradeService upgrades, PollTransport reads, UpgradeRecord record) {
        this.upgrades = upgrades;
        this.reads = reads;
        this.record = record;
    }

    CompletableFuture<PollResult> find() {
        return AckTaskList.read(
                        upgrades,
                        reads,
                        record.isTaskKnown() ? null : record.seen().newestStart())
                .thenCompose(list -> details(list.upgrades().stream()
                        .filter(task -> task.kind() == record.kind())
                        .filter(task -> record.isTaskKnown()
                                ? record.isOf(task)
                                : record.seen().isNew(task))
                        .map(task -> String.valueOf(task.taskId()))
                        .iterator()))
                .thenApply(tasks -> PollResult.among(tasks, record, upgrades.now()));
    }

    /** Reads the tasks. A listed task that cannot be read yet is left out: the next poll finds it. */
    private CompletableFuture<List<UpgradeSnapshot>> details(Iterator<String> ids) {
        List<UpgradeSnapshot> found = new ArrayList<>();
        return AsyncLoop.repeat(() -> {
                    if (!ids.hasNext()) {
                        return CompletableFuture.completedFuture(false);
                    }
                    return upgrades.task(reads, record, ids.next()).thenApply(task -> {
                        task.filter(this::isOnSameThing).ifPresent(found::add);
                        return true;
                    });
                })
                .thenApply(done -> found);
    }

    private boolean isOnSameThing(UpgradeSnapshot task) {
        String shown =
                task.detail(TaskInfo.class).map(info -> info.target().id()).orElse(null);
        return record.nodePool() == null || shown == null || shown.equals(record.nodePool());
    }
}
