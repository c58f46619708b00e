// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.ack.model.TaskInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Looks for the task of a start among the tasks of the cluster: of those that are new, each is read, for the list does not say
 * what a task works on and where it leads.
 */
final class AckSearch {
    private final AckUpgrades upgrades;
    private final Reads reads;
    private final UpgradeRecord record;

    AckSearch(AckUpgrades upgrades, Reads reads, UpgradeRecord record) {
        this.upgrades = upgrades;
        this.reads = reads;
        this.record = record;
    }

    CompletableFuture<Reading> find() {
        return AckTaskList.read(upgrades, reads, record.seen.newestStart())
                .thenCompose(list -> {
                    List<String> news = list.upgrades().stream()
                            .filter(task -> task.kind() == record.kind && record.seen.isNew(task))
                            .map(task -> String.valueOf(task.taskId()))
                            .toList();
                    return details(news, 0, new ArrayList<>());
                })
                .thenApply(tasks -> Reading.among(tasks, record, upgrades.now()));
    }

    /** A task that the list has and that cannot be read yet is left out: the next poll finds it. */
    private CompletableFuture<List<UpgradeSnapshot>> details(List<String> ids, int at, List<UpgradeSnapshot> sofar) {
        if (at == ids.size()) {
            return CompletableFuture.completedFuture(sofar);
        }
        return upgrades.task(reads, record, ids.get(at)).thenCompose(task -> {
            task.filter(this::isOnSameThing).ifPresent(sofar::add);
            return details(ids, at + 1, sofar);
        });
    }

    private boolean isOnSameThing(UpgradeSnapshot task) {
        String shown =
                task.detail(TaskInfo.class).map(info -> info.target().id()).orElse(null);
        return record.nodePool == null || shown == null || shown.equals(record.nodePool);
    }
}
