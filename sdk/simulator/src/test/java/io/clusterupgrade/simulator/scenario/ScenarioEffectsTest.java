// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CceAddonCheck;
import io.clusterupgrade.simulator.cce.model.CceCheckPhase;
import io.clusterupgrade.simulator.cce.model.CceCheckResult;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CcePreCheck;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssSnapshotRequest;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the keys of a file set, seen in the state of the clusters. */
class ScenarioEffectsTest {
    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

    private final CloudSimulator cloud = CloudSimulator.builder()
            .scenario(Scenario.load(Path.of("src/test/resources/scenarios/everything.yaml")))
            .start();
    private final SimulatedCssCluster css = cloud.css().cluster("css-1");
    private final SimulatedCceCluster cce = cloud.cce().cluster("cce-1");
    private final SimulatedAckCluster ack = cloud.ack().cluster("ack-1");

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void setsTheClockAndTheProject() {
        assertThat(cloud.clock().instant()).isEqualTo(START);
        assertThat(cloud.accounts().projectId()).isEqualTo("project-1");
    }

    @Test
    void describesAClusterOfCss() {
        assertThat(css.name()).isEqualTo("shop");
        assertThat(css.engine()).isEqualTo("opensearch");
        assertThat(css.version()).isEqualTo("7.6.2");
        assertThat(css.subVersion()).isEqualTo("7.6.2_24.1.0_0101");
        assertThat(css.nodeNames()).hasSize(4 + 1 + 2 + 3).contains("shop-ess-esn-4-1", "shop-ess-cold-esn-1-1");
        assertThat(css.zones().values()).containsOnly("az1", "az2");
        assertThat(css.snapshots()).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.name()).isEqualTo("old");
            assertThat(snapshot.indices()).containsExactly("orders");
            assertThat(snapshot.end()).isEqualTo(START.minus(Duration.ofDays(9)));
            assertThat(snapshot.begin())
                    .isEqualTo(START.minus(Duration.ofDays(9)).minus(Duration.ofMinutes(4)));
        });
        assertThat(css.images("cross")).singleElement().satisfies(image -> {
            assertThat(image.id()).isEqualTo("image-1");
            assertThat(image.displayName()).isEqualTo("7.10.2_26.1");
            assertThat(image.priority()).isEqualTo(5);
        });
        assertThat(cloud.css().agencies().exists("my_agency")).isTrue();
        assertThat(cloud.css().agencies().exists("css_obs_agency")).isFalse();
        assertThat(cloud.css().cluster("css-2").nodeNames()).containsExactly("one", "two");
    }

    @Test
    void scriptsAClusterOfCss() {
        CssTask task = css.tasks().get(0);
        assertThat(task.agency()).isEqualTo("my_agency");
        assertThat(task.progress().batchSize()).isEqualTo(2);
        assertThat(css.listedTasks()).isEmpty();

        cloud.clock().advance(Duration.ofMinutes(2 + 3 + 19));
        assertThat(css.tasks().get(0).progress().steps().get(3).status()).isEqualTo("RUNNING");
        cloud.clock().advance(Duration.ofMinutes(1 + 9 + 3));
        assertThat(css.tasks().get(0).progress().currentNode())
                .as("node 2 failed")
                .isEqualTo("shop-ess-esn-3-1");
        cloud.clock().advance(Duration.ofHours(10));
        assertThat(css.tasks().get(0).status()).isEqualTo(CssTaskStatus.PARTIAL_FAILED);
        assertThat(css.version()).isEqualTo("7.6.2");

        css.createSnapshot(new CssSnapshotRequest("next", "", "*"));
        cloud.clock().advance(Duration.ofMinutes(4));
        assertThat(css.snapshots().get(0).status()).hasToString("FAILED");
        css.startHealthCheck("a", "", "full_detection", List.of());
        cloud.clock().advance(Duration.ofMinutes(1));
        assertThat(css.healthChecks().get(0).risks()).singleElement().satisfies(risk -> {
            assertThat(risk.level()).isEqualTo("high");
            assertThat(risk.result()).isEqualTo("full");
        });
    }

    @Test
    void listsTasksOfCssLateAndWithOtherStatuses() {
        cloud.clock().advance(Duration.ofSeconds(30));
        assertThat(css.readTasks(kind -> true)).as("lag: 1 read").isEmpty();
        for (int reads = 0; reads < 3; reads++) {
            assertThat(css.readTasks(kind -> true)).as("hiddenReads: 3").isEmpty();
        }
        assertThat(shownStatus()).isEqualTo("ODD");
        assertThat(shownStatus()).isEqualTo("ODD");
        assertThat(shownStatus()).isEqualTo("EVEN");
        assertThat(shownStatus()).isEqualTo("EVEN");
        SimulatedCssCluster other = cloud.css().cluster("css-2");
        assertThat(other.tasks()).hasSize(1);
        assertThat(other.readTasks(kind -> true)).isEmpty();
    }

    private String shownStatus() {
        return css.readTasks(kind -> true).get(0).status();
    }

    @Test
    void describesAClusterOfCce() {
        assertThat(cce.name()).isEqualTo("web");
        assertThat(cce.type()).isEqualTo("ARM64");
        assertThat(cce.isAutopilot()).isTrue();
        assertThat(cce.shownVersion()).isEqualTo("v1.28.15-r30");
        assertThat(cce.suggestedPatch()).isEqualTo("r31");
        assertThat(cce.offeredVersions()).containsExactly("v1.30.1-r0");
        assertThat(cloud.cce().versions().paths()).hasSize(1);
        assertThat(cloud.cce().featureGates()).containsEntry("EvsSnapshot", "Support");
        assertThat(cce.nodes()).extracting(node -> node.name()).containsExactly("web-node-1", "web-gpu-1", "web-gpu-2");
        assertThat(cce.addons()).isEqualTo(Map.of("coredns", "1.29.4"));
        assertThat(cce.snapshots())
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.updated()).isEqualTo(START.minus(Duration.ofDays(2))));
        assertThat(cce.addonChecks())
                .containsExactly(new CceAddonCheck(
                        "coredns",
                        "1.30.0",
                        "Running",
                        "busy",
                        "",
                        "",
                        START.minus(Duration.ofHours(1)),
                        START.plus(Duration.ofHours(1))));
    }

    @Test
    void scriptsAClusterOfCce() {
        String task = cce.tasks().get(0).uid();
        assertThat(cce.shownTasks()).as("hidden").isEmpty();
        cloud.clock().advance(Duration.ofSeconds(3).plusMinutes(3 + 60 + 3));
        assertThat(cce.task(task).phase()).isEqualTo(CcePhase.RUNNING);
        cloud.clock().advance(Duration.ofMinutes(3));
        assertThat(cce.task(task).phase()).isEqualTo(CcePhase.FAILED);
        cce.retryUpgrade();
        cloud.clock().advance(Duration.ofSeconds(2).plusMinutes(3));
        assertThat(cce.task(task).phase()).as("fails twice").isEqualTo(CcePhase.FAILED);
        cce.retryUpgrade();
        cloud.clock().advance(Duration.ofSeconds(2).plusMinutes(6));
        assertThat(cce.task(task).phase()).isEqualTo(CcePhase.SUCCESS);
        cloud.clock().advance(Duration.ofHours(1));
        assertThat(cce.version()).as("keepVersion").isEqualTo("v1.28.15-r30");

        assertThat(cce.postCheck().phase()).isEqualTo(CceCheckPhase.FAILED);
        assertThat(cce.startSnapshot().phase()).isEqualTo(CcePhase.INIT);
        cloud.clock().advance(Duration.ofSeconds(11));
        assertThat(cce.snapshots().get(0).phase()).isEqualTo(CcePhase.FAILED);
        cce.resetNodePool("DefaultPool", plan -> {});
        cloud.clock().advance(Duration.ofSeconds(17));
        assertThat(cce.jobs().get(0).phase()).isEqualTo("Failed");
    }

    @Test
    void scriptsTheChecksOfCce() {
        cloud.clock().advance(Duration.ofSeconds(3).plusMinutes(3 + 60 + 3 + 3));
        cce.startPreCheck(plan -> plan.targetVersion("v1.30.1-r0"));
        cloud.clock().advance(Duration.ofMinutes(1));
        assertThat(cce.preChecks().get(0).phase()).isEqualTo(CceCheckPhase.ERROR);

        cce.startPreCheck(plan -> plan.targetVersion("v1.30.1-r0"));
        cloud.clock().advance(Duration.ofSeconds(5 + 3 * 4));
        CcePreCheck check = cce.preChecks().get(0);
        assertThat(check.phase()).isEqualTo(CceCheckPhase.FAILED);
        assertThat(check.parts().stream()
                        .flatMap(part -> part.results().stream())
                        .filter(result -> result.phase() == CceCheckPhase.FAILED)
                        .map(CceCheckResult::item)
                        .map(item -> item.name() + " " + item.kind() + " " + item.level() + " " + item.subject()))
                .containsExactlyInAnyOrder("A Risk Info web-gpu-1", "B Exception Fatal coredns", "C Risk Warning ");
        assertThat(check.expires()).isEqualTo(cloud.clock().instant().plus(Duration.ofHours(5)));
    }

    @Test
    void describesAClusterOfAck() {
        assertThat(ack.name()).isEqualTo("shop");
        assertThat(ack.region()).isEqualTo("cn-hangzhou");
        assertThat(ack.hasLegacyOperations()).isTrue();
        assertThat(ack.nodePools()).extracting(pool -> pool.nodes().size()).containsExactly(2, 1);
        assertThat(ack.addon("nginx").version()).isEqualTo("v1");
        assertThat(cloud.ack().versions().all()).contains("1.35.0-aliyun.1").doesNotContain("1.34.1-aliyun.1");
        assertThat(ack.tasks().shown()).as("hidden").isEmpty();
        assertThat(ack.script().clusterState().read("running")).isEqualTo("odd");
        assertThat(ack.script().warnings()).isEqualTo(Map.of("W1", "text"));
        assertThat(ack.takeEmptyUpgradeResponse()).isTrue();
        assertThatThrownBy(() -> ack.addon("none")).hasMessageContaining("no add-on none");
    }

    @Test
    void scriptsAClusterOfAck() {
        cloud.clock().advance(Duration.ofMinutes(2));
        assertThat(ack.tasks().all().get(0).state())
                .as("precheck: 1m, stalled for 1m")
                .isEqualTo("fail");
        String id = ack.startUpgrade(plan -> plan.nextVersion("1.35.0-aliyun.1"));
        cloud.clock().advance(Duration.ofMinutes(1 + 2 + 2));
        assertThat(ack.tasks().get(id).state())
                .as("control plane: 2m, stalled for 2m")
                .isEqualTo("fail");

        id = ack.startUpgrade(plan -> plan.nextVersion("1.35.0-aliyun.1"));
        cloud.clock().advance(Duration.ofMinutes(1 + 2 + 3 + 3));
        assertThat(ack.tasks().get(id).state()).as("before node 2").isEqualTo("paused");
        ack.resume();
        cloud.clock().advance(Duration.ofMinutes(3 + 3));
        assertThat(ack.tasks().get(id).state()).as("node 3").isEqualTo("fail");
        assertThat(ack.version())
                .as("keepVersion and versionDelay: the last one applies")
                .isEqualTo("1.35.0-aliyun.1");

        SimulatedAckCluster pools = cloud.ack().cluster("ack-2");
        assertThat(pools.tasks().all())
                .singleElement()
                .satisfies(task -> assertThat(task.type()).isEqualTo("nodepool_upgrade"));
        assertThat(cloud.ack().cluster("ack-3").addon("coredns").version()).isEqualTo("v2");
    }
}
