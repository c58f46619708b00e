// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.css.model.FinalAzInfoMap;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.MigrateParam;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.simulator.CloudSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The search clusters of the demo: an upgrade that fails and is retried, two aborts, and an AZ switchover. */
final class CssActs {
    private static final Duration POLL = Duration.ofSeconds(90);

    private final CloudSimulator cloud;
    private final CssClient css;
    private final Screen screen;

    CssActs(CloudSimulator cloud, CssClient css, Screen screen) {
        this.cloud = cloud;
        this.css = css;
        this.screen = screen;
    }

    /** Fails on the second of three nodes, is explained, retried, and ends well. */
    void upgradeWithARetry() {
        screen.heading("CSS: upgrade of cluster shop, 3 nodes, 7.6.2 to 7.10.2");
        var shop = cloud.css().addCluster(c -> c.name("shop").nodes(3).version("7.6.2"));
        shop.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");
        String taskId = shop.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
        CssCluster cluster = css.cluster(shop.id());

        GetUpgradeDetailInfo failed = watch(cluster, ActionMode.UPGRADING, taskId, UpgradeTaskStatus.FAILED);
        new CssTaskView(failed).explanation().forEach(screen::line);
        screen.line("  Retrying: it goes on with the node that failed.");
        cluster.retryUpgradeTask(taskId);
        watch(cluster, ActionMode.UPGRADING, taskId, UpgradeTaskStatus.SUCCESS);
        screen.line("  Done: all nodes are at " + shop.version() + ".");
    }

    /** No node was done yet: the task can be ended. */
    void abort() {
        screen.heading("CSS: a failed upgrade of cluster logs, given up");
        var logs = cloud.css().addCluster(c -> c.name("logs").nodes(3).version("7.10.2"));
        logs.script().failNode(1).atStep(0).once("The snapshot repository is not reachable.");
        String taskId = logs.startUpgrade(upgrade -> upgrade.sameVersion());
        CssCluster cluster = css.cluster(logs.id());

        GetUpgradeDetailInfo failed = watch(cluster, ActionMode.UPGRADING, taskId, UpgradeTaskStatus.FAILED);
        new CssTaskView(failed).explanation().forEach(screen::line);
        cluster.abortUpgradeTask(taskId);
        screen.line("  Aborted: the service has ended the task at "
                + Objects.requireNonNull(
                        read(cluster, ActionMode.UPGRADING, taskId).endTime()) + ".");
    }

    /** One node was done already: a cross-version upgrade cannot be ended any more. */
    void refusedAbort() {
        screen.heading("CSS: a failed cross-version upgrade of cluster geo, too late to abort");
        var geo = cloud.css().addCluster(c -> c.name("geo").nodes(3).version("7.6.2"));
        geo.script().failNode(2).atStep(9).once("The service did not start on the new image.");
        String taskId = geo.startUpgrade(upgrade -> upgrade.crossVersion("7.10.2"));
        CssCluster cluster = css.cluster(geo.id());

        GetUpgradeDetailInfo failed = watch(cluster, ActionMode.UPGRADING, taskId, UpgradeTaskStatus.FAILED);
        new CssTaskView(failed).explanation().forEach(screen::line);
        try {
            cluster.abortUpgradeTask(taskId);
            throw new IllegalStateException("the abort must be refused once a node is upgraded");
        } catch (ConflictException e) {
            screen.line("  Refused, and nothing was changed: " + e.getMessage());
        }
    }

    /** All nodes move from one availability zone to another. */
    void azSwitchover() {
        screen.heading("CSS: AZ switchover of cluster news");
        var news = cloud.css().addCluster(c -> c.name("news").nodes(3).zone("cn-north-4a"));
        String taskId = news.startAzMigration(change -> change.to("cn-north-4c"));
        CssCluster cluster = css.cluster(news.id());

        GetUpgradeDetailInfo task = read(cluster, ActionMode.AZ_MIGRATION, taskId);
        MigrateParam asked = Objects.requireNonNull(task.migrateParam());
        FinalAzInfoMap goal = Objects.requireNonNull(task.finalAzInfoMap());
        screen.line("  " + asked.migrateType() + " from " + Text.names(asked.sourceAz()) + " to "
                + Text.names(asked.targetAz()));
        goal.nodesByAz().forEach((az, nodes) -> screen.line("  in the end in " + az + ": " + Text.names(nodes)));
        watch(cluster, ActionMode.AZ_MIGRATION, taskId, UpgradeTaskStatus.SUCCESS);
    }

    private GetUpgradeDetailInfo watch(CssCluster cluster, ActionMode mode, String taskId, UpgradeTaskStatus expected) {
        Instant begin = cloud.clock().instant();
        while (true) {
            GetUpgradeDetailInfo task = read(cluster, mode, taskId);
            Duration elapsed = Duration.between(begin, cloud.clock().instant());
            CssTaskView view = new CssTaskView(task);
            screen.show(elapsed, view.headline(), view.detail(), view.steps());
            if (!task.status().equals(UpgradeTaskStatus.RUNNING)) {
                if (!task.status().equals(expected)) {
                    throw new IllegalStateException("expected " + expected + ", found " + task.status());
                }
                return task;
            }
            cloud.clock().advance(POLL);
        }
    }

    private static GetUpgradeDetailInfo read(CssCluster cluster, ActionMode mode, String taskId) {
        return cluster.upgradeDetail(mode).stream()
                .filter(task -> taskId.equals(task.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no task " + taskId));
    }
}
