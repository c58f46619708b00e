// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The demo on a real endpoint: shows how the upgrades of the clusters named in the environment stand. It only reads; it never
 * retries or aborts anything.
 */
final class RealCloudDemo {
    static final String CSS_CLUSTER = "CLUSTER_UPGRADE_CSS_CLUSTER_ID";
    static final String CCE_CLUSTER = "CLUSTER_UPGRADE_CCE_CLUSTER_ID";
    static final String CCE_TASK = "CLUSTER_UPGRADE_CCE_TASK_ID";
    static final String ACK_CLUSTER = "CLUSTER_UPGRADE_ACK_CLUSTER_ID";

    private final Map<String, String> environment;
    private final Screen screen;

    RealCloudDemo(Map<String, String> environment, Screen screen) {
        this.environment = environment;
        this.screen = screen;
    }

    /** Whether the environment names a cluster to look at. */
    static boolean isWanted(Map<String, String> environment) {
        return List.of(CSS_CLUSTER, CCE_CLUSTER, ACK_CLUSTER).stream().anyMatch(environment::containsKey);
    }

    void run() {
        if (environment.containsKey(CSS_CLUSTER)) {
            css(value(CSS_CLUSTER));
        }
        if (environment.containsKey(CCE_CLUSTER)) {
            cce(value(CCE_CLUSTER), value(CCE_TASK));
        }
        if (environment.containsKey(ACK_CLUSTER)) {
            ack(value(ACK_CLUSTER));
        }
    }

    private void css(String clusterId) {
        screen.heading("CSS: upgrades and AZ changes of cluster " + clusterId);
        try (CssClient css = CssClient.builder().environment(environment).build()) {
            List<GetUpgradeDetailInfo> tasks =
                    new ArrayList<>(css.cluster(clusterId).upgradeDetail());
            tasks.addAll(css.cluster(clusterId).upgradeDetail(ActionMode.AZ_MIGRATION));
            for (GetUpgradeDetailInfo task : tasks) {
                Instant end = Objects.requireNonNullElseGet(task.endTime(), Instant::now);
                Duration elapsed = task.startTime() == null ? Duration.ZERO : Duration.between(task.startTime(), end);
                screen.line("  task " + task.id());
                CssTaskView view = new CssTaskView(task);
                screen.line("  " + Text.clock(elapsed) + "  " + view.headline() + view.detail());
                view.steps().forEach(screen::line);
            }
            screen.line("  " + tasks.size() + (tasks.size() == 1 ? " task" : " tasks"));
        }
    }

    private void cce(String clusterId, String taskId) {
        screen.heading("CCE: upgrade task " + taskId);
        try (CceClient cce = CceClient.builder().environment(environment).build()) {
            UpgradeTask task = cce.cluster(clusterId).showUpgradeClusterTask(taskId);
            screen.line("  " + task.spec().version() + " to " + task.spec().targetVersion() + "  "
                    + task.status().phase() + "  progress " + task.status().progress());
        }
    }

    private void ack(String clusterId) {
        screen.heading("ACK: upgrade of cluster " + clusterId);
        try (AckClient ack = AckClient.builder().environment(environment).build()) {
            GetUpgradeStatus status = ack.cluster(clusterId).getUpgradeStatus();
            screen.line("  " + status.upgradeStep() + "  " + status.status() + "  "
                    + Objects.requireNonNullElse(status.upgradeTask().message(), ""));
        }
    }

    private String value(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("set " + name);
        }
        return value;
    }
}
