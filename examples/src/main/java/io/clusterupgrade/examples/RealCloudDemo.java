// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** Returns whether the environment names a cluster to look at. An empty variable counts as unset. */
    static boolean isWanted(Map<String, String> environment) {
        return Stream.of(CSS_CLUSTER, CCE_CLUSTER, ACK_CLUSTER).anyMatch(name -> isSet(environment, name));
    }

    void run() {
        if (isSet(environment, CSS_CLUSTER)) {
            try (CssClient css = CssClient.builder().environment(environment).build()) {
                show(CSS_CLUSTER, css, id -> ClusterUpgrader.of(css.cluster(id)));
            }
        }
        if (isSet(environment, CCE_CLUSTER)) {
            try (CceClient cce = CceClient.builder().environment(environment).build()) {
                show(CCE_CLUSTER, cce, id -> ClusterUpgrader.of(cce.cluster(id)));
            }
        }
        if (isSet(environment, ACK_CLUSTER)) {
            try (AckClient ack = AckClient.builder().environment(environment).build()) {
                show(ACK_CLUSTER, ack, id -> ClusterUpgrader.of(ack.cluster(id)));
            }
        }
    }

    private void show(String variable, ServiceClient client, Function<String, ClusterUpgrader<?>> upgraders) {
        String id = value(environment, variable);
        ClusterUpgrader<?> upgrader;
        try {
            upgrader = upgraders.apply(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("environment variable " + variable + ": " + e.getMessage(), e);
        }
        screen.heading("Upgrades of cluster " + id + ", newest first");
        screen.line("  Reading " + client.endpoint() + region(variable) + "; nothing is changed.");
        List<UpgradeSnapshot> history = upgrader.history();
        history.forEach(task -> screen.line("  " + task));
        screen.line("  " + history.size() + (history.size() == 1 ? " task" : " tasks"));
        history.stream()
                .map(UpgradeSnapshot::taskId)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(taskId -> show(upgrader.attach(taskId)));
    }

    /** Returns the region of a service's client, which its own variable sets before the common one. */
    private String region(String variable) {
        String own = variable.replace("CLUSTER_ID", "REGION");
        return Stream.of(own, "CLUSTER_UPGRADE_REGION")
                .filter(name -> isSet(environment, name))
                .findFirst()
                .map(name -> ", region " + value(environment, name))
                .orElse("");
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

    private static boolean isSet(Map<String, String> environment, String name) {
        return !value(environment, name).isEmpty();
    }

    /** Returns the value of a variable; empty if it is not set. */
    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
