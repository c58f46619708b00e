// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Watches upgrades with one watcher, and reports their outcomes. Thread-safe. */
final class UpgradeWatches {
    private final UpgradeWatcher watcher;
    private final AwaitOptions options;
    private final Results results;
    private final ClusterJobs jobs;
    private final Executor executor;

    UpgradeWatches(UpgradeWatcher watcher, AwaitOptions options, Results results, ClusterJobs jobs, Executor executor) {
        this.watcher = watcher;
        this.options = new AwaitOptions(
                null,
                options.schedule(),
                options.stallAfter(),
                options.verifyFor(),
                options.failureReads(),
                options.errorTolerance(),
                false,
                null,
                options.listener());
        this.results = results;
        this.jobs = jobs;
        this.executor = executor;
    }

    void watch(int cluster, Upgrade upgrade) {
        try {
            CompletableFuture<?> unused = watcher.watch(upgrade, options.withListener(event -> {
                        options.listener().onEvent(event);
                        note(cluster, event);
                    }))
                    .whenComplete((outcome, thrown) -> ended(cluster, upgrade, outcome, thrown));
        } catch (IllegalStateException e) {
            results.unread(cluster, Details.message(e));
        }
    }

    private void note(int cluster, UpgradeEvent event) {
        if (event instanceof UpgradeEvent.StateChanged || event instanceof UpgradeEvent.DecodeProblem) {
            return; // The states of the cluster are events of their own.
        }
        results.note(cluster, event.text());
    }

    private void ended(int cluster, Upgrade upgrade, @Nullable UpgradeOutcome outcome, @Nullable Throwable thrown) {
        if (outcome == null) {
            Throwable cause =
                    thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
            results.unread(cluster, cause == null ? "the watch ended" : Details.message(cause));
            return;
        }
        Outcomes.report(cluster, upgrade, outcome, jobs, results, executor::execute);
    }
}
