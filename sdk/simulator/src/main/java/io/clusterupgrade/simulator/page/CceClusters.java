// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceTask;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The CCE clusters. The steps of a task are its stages, which fail as a whole. */
final class CceClusters implements ServiceClusters {
    static final String SERVICE = "CCE";

    private final CceCloud cloud;

    CceClusters(CceCloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public List<ClusterSnapshot> snapshots() {
        return cloud.clusters().stream().map(CceClusters::snapshot).toList();
    }

    private static ClusterSnapshot snapshot(SimulatedCceCluster cluster) {
        List<TaskSnapshot> upgrades =
                cluster.tasks().stream().map(CceTasks::upgrade).toList();
        List<TaskSnapshot> all = Stream.concat(upgrades.stream(), CceTasks.others(cluster))
                .filter(task -> task.state() == PartState.RUNNING || task.state() == PartState.PAUSED)
                .toList();
        List<TaskSnapshot> shown = all.isEmpty() ? upgrades.stream().limit(1).toList() : all;
        PartState state = shown.isEmpty() ? PartState.IDLE : shown.get(0).state();
        return new ClusterSnapshot(
                SERVICE,
                cluster.id(),
                cluster.name(),
                cluster.version(),
                cluster.phase(),
                state,
                shown,
                CceTasks.nodes(cluster),
                actions(cluster));
    }

    private static Set<ClusterAction> actions(SimulatedCceCluster cluster) {
        CcePhase phase =
                cluster.tasks().stream().map(CceTask::phase).findFirst().orElse(CcePhase.SUCCESS);
        return switch (phase) {
            case INIT, QUEUING -> Set.of(ClusterAction.FAIL_STAGE);
            case RUNNING -> Set.of(ClusterAction.FAIL_STAGE, ClusterAction.PAUSE);
            case PAUSE -> Set.of(ClusterAction.FAIL_STAGE, ClusterAction.RESUME);
            case SUCCESS, FAILED -> Set.of();
        };
    }

    @Override
    public Stream<Instant> nextChanges() {
        return cloud.clusters().stream().map(SimulatedCceCluster::nextChange).filter(Objects::nonNull);
    }

    @Override
    public String apply(ClusterAction action, String clusterId) {
        try {
            SimulatedCceCluster cluster = cloud.cluster(clusterId);
            switch (action) {
                case FAIL_STAGE -> {
                    return failStage(cluster);
                }
                case PAUSE -> cluster.pauseUpgrade();
                case RESUME -> cluster.continueUpgrade();
                case FAIL_NODE -> throw PageActionException.conflict("CCE cannot do this: " + action.label());
            }
            return "The upgrade of " + cluster.name() + (action == ClusterAction.PAUSE ? " is paused." : " continues.");
        } catch (CceErrorException e) {
            throw PageActionException.conflict(String.valueOf(e.getMessage()));
        }
    }

    private static String failStage(SimulatedCceCluster cluster) {
        CceTask task = cluster.tasks().stream()
                .findFirst()
                .filter(newest -> newest.phase() != CcePhase.SUCCESS && newest.phase() != CcePhase.FAILED)
                .orElseThrow(() -> PageActionException.conflict("No upgrade of " + cluster.name() + " is running."));
        int ended = (int) task.stages().stream()
                .filter(stage -> stage.status().equals("Success"))
                .count();
        cluster.script().failStage(ended + 1);
        return "Stage " + (ended + 1) + " of " + cluster.name() + " fails at its end.";
    }
}
