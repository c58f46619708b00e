// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The demo on a real endpoint: shows the state of the upgrades of the clusters named in the environment, and the available actions. It
 * only reads.
 */
final class RealCloudDemo {
    static final String CSS_CLUSTER = "CLUSTER_UPGRADE_CSS_CLUSTER_ID";
    static final String CCE_CLUSTER = "CLUSTER_UPGRADE_CCE_CLUSTER_ID";
    static final String ACK_CLUSTER = "CLUSTER_UPGRADE_ACK_CLUSTER_ID";

    private final Map<String, String> environment;
    private final Screen screen;

    RealCloudDemo(Map<String, String> environment, Screen screen) {
        this.environment = environment;
        this.screen = screen;
    }

    /** Returns whether the environment names a cluster to look at. */
    static boolean isWanted(Map<String, String> environment) {
        return List.of(CSS_CLUSTER, CCE_CLUSTER, ACK_CLUSTER).stream().anyMatch(environment::containsKey);
    }

    void run() {
        if (environment.containsKey(CSS_CLUSTER)) {
            try (CssClient css = CssClient.builder().environment(environment).build()) {
                show(CSS_CLUSTER, ClusterUpgrader.of(css.cluster(value(CSS_CLUSTER))));
            }
        }
        if (environment.containsKey(CCE_CLUSTER)) {
            try (CceClient cce = CceClient.builder().environment(environment).build()) {
                show(CCE_CLUSTER, ClusterUpgrader.of(cce.cluster(value(CCE_CLUSTER))));
            }
        }
        if (environment.containsKey(ACK_CLUSTER)) {
            try (AckClient ack = AckClient.builder().environment(environment).build()) {
                show(ACK_CLUSTER, ClusterUpgrader.of(ack.cluster(value(ACK_CLUSTER))));
            }
        }
    }

    private void show(String variable, ClusterUpgrader<?> upgrader) {
        screen.heading("Upgrades of cluster " + value(variable) + ", newest first");
        List<UpgradeSnapshot> history = upgrader.history();
        history.forEach(task -> screen.line("  " + task.kind() + " " + task.taskId() + "  " + task.state()));
        screen.line("  " + history.size() + (history.size() == 1 ? " task" : " tasks"));
        history.stream()
                .map(UpgradeSnapshot::taskId)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(taskId -> show(upgrader.attach(taskId)));
    }

    private void show(Upgrade upgrade) {
        UpgradeSnapshot now = upgrade.refresh();
        Instant end = Objects.requireNonNullElse(now.endedAt(), now.takenAt());
        Duration elapsed = now.startedAt() == null ? Duration.ZERO : Duration.between(now.startedAt(), end);
        UpgradeView view = new UpgradeView(now);
        screen.line("  " + Text.clock(elapsed) + "  " + view.headline() + view.detail());
        view.steps().forEach(screen::line);
        upgrade.availabilities().forEach((action, availability) -> screen.line("  " + action + ": " + availability));
    }

    private String value(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("set " + name);
        }
        return value;
    }
}
