// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.model.CceJob;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.cce.model.SimulatedCceNodePool;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes, pools and their jobs, in task time. */
class CceNodesTest {
    private final VirtualClock clock = new VirtualClock();
    private final CceCloud cloud = new CceCloud(clock);
    private final SimulatedCceCluster prod = cloud.addCluster(c ->
            c.name("prod").nodes(1).nodePool("gpu", 2).nodePool("arm", 1).nodeResetDuration(Duration.ofMinutes(1)));

    @Test
    void namesNodesAfterTheClusterAndTheirPool() {
        assertThat(prod.nodes())
                .extracting(CceNode::name)
                .containsExactly("prod-node-1", "prod-gpu-1", "prod-gpu-2", "prod-arm-1");
        assertThat(prod.nodes()).extracting(CceNode::uid).doesNotHaveDuplicates();
        assertThat(prod.nodePools())
                .extracting(SimulatedCceNodePool::name)
                .containsExactly("DefaultPool", "gpu", "arm");
        assertThat(prod.nodePools().get(1).nodes())
                .extracting(CceNode::name)
                .containsExactly("prod-gpu-1", "prod-gpu-2");
    }

    @Test
    void idsAreTheSameInEachRun() {
        SimulatedCceCluster again = new CceCloud(clock)
                .addCluster(c -> c.name("prod").nodes(1).nodePool("gpu", 2).nodePool("arm", 1));

        assertThat(again.id()).isEqualTo(prod.id());
        assertThat(again.nodes()).isEqualTo(prod.nodes());
        assertThat(again.startUpgrade(u -> {})).isEqualTo(prod.startUpgrade(u -> {}));
    }

    @Test
    void upgradesPoolsInTheirOrder() {
        String arm = prod.nodePools().get(2).uid();
        prod.startUpgrade(u -> u.nodePoolOrder(arm, 5).batchesPerPool().userDefinedStep(1));
        clock.advance(Duration.ofSeconds(40).plusMinutes(15));
        assertThat(upgrading()).containsExactly("prod-arm-1");
        clock.advance(Duration.ofSeconds(75));
        assertThat(upgrading()).containsExactly("prod-node-1");
        clock.advance(Duration.ofSeconds(75));
        assertThat(upgrading()).containsExactly("prod-gpu-1");
        clock.advance(Duration.ofSeconds(75));
        assertThat(upgrading()).containsExactly("prod-gpu-2");
        clock.advance(Duration.ofSeconds(75));
        assertThat(upgrading()).isEmpty();
    }

    @Test
    void aPausedUpgradeDoesNotChangeItsBatch() {
        prod.startUpgrade(u -> {});
        clock.advance(Duration.ofSeconds(50).plusMinutes(15));
        prod.pauseUpgrade();
        clock.advance(Duration.ofDays(1));

        assertThat(upgrading()).containsExactly("prod-node-1");
    }

    @Test
    void aJobConfiguresOneNodeAfterAnother() {
        String gpu = prod.nodePools().get(1).uid();
        String job = prod.resetNodePool(gpu, j -> {});
        assertThat(outdated()).containsExactly("prod-gpu-1", "prod-gpu-2");
        clock.advance(Duration.ofSeconds(70));
        assertThat(outdated()).containsExactly("prod-gpu-2");
        assertThat(prod.nodes()).extracting(CceNode::phase).containsExactly("Active", "Active", "Installing", "Active");
        clock.advance(Duration.ofSeconds(60));
        assertThat(outdated()).isEmpty();
        assertThat(cloud.job(job).phase()).isEqualTo("Success");
        assertThat(cloud.job(job).updated()).isEqualTo(clock.instant());
    }

    @Test
    void aFailedJobCanBeStartedAgain() {
        prod.script().failJob();
        prod.resetNodePool("DefaultPool", j -> {});
        clock.advance(Duration.ofHours(1));
        assertThat(prod.nodes().get(0).phase()).isEqualTo("Error");
        assertThat(prod.nodePools().get(0).phase()).isEmpty();
        prod.resetNodePool("DefaultPool", j -> {});
        clock.advance(Duration.ofHours(1));
        assertThat(prod.nodes().get(0).phase()).isEqualTo("Active");
        assertThat(prod.jobs()).extracting(CceJob::phase).containsExactly("Success", "Failed");
    }

    @Test
    void aJobWithoutNodesEndsAfterItsFirstPhase() {
        String uid = prod.resetNodePool(
                "DefaultPool", j -> j.skip(List.of(prod.nodes().get(0).uid())));
        clock.advance(Duration.ofSeconds(10));

        assertThat(cloud.job(uid).phase()).isEqualTo("Success");
        assertThat(cloud.job(uid).subJobs()).isEmpty();
    }

    @Test
    void findsJobsOfAllClusters() {
        SimulatedCceCluster other = cloud.addCluster(c -> c.name("other"));
        String uid = other.resetNodePool("DefaultPool", j -> {});

        assertThat(cloud.job(uid).clusterUid()).isEqualTo(other.id());
        assertThat(catchThrowableOfType(CceErrorException.class, () -> cloud.job("none"))
                        .status())
                .isEqualTo(404);
    }

    private List<String> upgrading() {
        return prod.nodes().stream()
                .filter(node -> node.phase().equals("Upgrading"))
                .map(CceNode::name)
                .toList();
    }

    private List<String> outdated() {
        return prod.nodes().stream()
                .filter(node -> !node.configurationUpToDate())
                .map(CceNode::name)
                .toList();
    }
}
