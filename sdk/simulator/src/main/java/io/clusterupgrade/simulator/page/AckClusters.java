// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.ack.AckErrorException;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The ACK clusters. Tasks of several node pools can run at the same time. */
final class AckClusters implements ServiceClusters {
    static final String SERVICE = "ACK";

    private final AckCloud cloud;

    AckClusters(AckCloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public List<ClusterSnapshot> snapshots() {
        return cloud.clusters().stream().map(AckClusters::snapshot).toList();
    }

    private static ClusterSnapshot snapshot(SimulatedAckCluster cluster) {
        List<SimulatedAckTask> tasks = shown(cluster);
        List<TaskSnapshot> snapshots = tasks.stream()
                .map(task -> AckTasks.task(task, cluster.tasks().stageNames(task.id())))
                .toList();
        return new ClusterSnapshot(
                SERVICE,
                cluster.id(),
                cluster.name(),
                cluster.version(),
                cluster.state(),
                snapshots.isEmpty() ? PartState.IDLE : snapshots.get(0).state(),
                snapshots,
                AckTasks.nodes(cluster, tasks),
                actions(tasks));
    }

    /** Returns the tasks in progress, newest first; if there is none, the newest task. */
    private static List<SimulatedAckTask> shown(SimulatedAckCluster cluster) {
        List<SimulatedAckTask> newestFirst = new ArrayList<>();
        cluster.tasks().all().forEach(task -> newestFirst.add(0, task));
        List<SimulatedAckTask> active =
                newestFirst.stream().filter(AckClusters::isActive).toList();
        return active.isEmpty() ? newestFirst.stream().limit(1).toList() : active;
    }

    private static boolean isActive(SimulatedAckTask task) {
        return task.state().equals("running") || task.state().equals("paused");
    }

    private static Set<ClusterAction> actions(List<SimulatedAckTask> tasks) {
        Set<ClusterAction> actions = EnumSet.noneOf(ClusterAction.class);
        for (SimulatedAckTask task : tasks) {
            if (isActive(task)) {
                actions.add(AckFailures.actionFor(task));
                actions.add(task.state().equals("running") ? ClusterAction.PAUSE : ClusterAction.RESUME);
            }
        }
        return actions;
    }

    @Override
    public Stream<Instant> nextChanges() {
        return cloud.clusters().stream().map(SimulatedAckCluster::nextChange).filter(Objects::nonNull);
    }

    @Override
    public String apply(ClusterAction action, String clusterId) {
        try {
            SimulatedAckCluster cluster = cloud.cluster(clusterId);
            SimulatedAckTask task = shown(cluster).stream()
                    .filter(candidate ->
                            isActive(candidate) && actions(List.of(candidate)).contains(action))
                    .findFirst()
                    .orElseThrow(() -> PageActionException.conflict(
                            "No task of " + cluster.name() + " allows this now: " + action.label()));
            return switch (action) {
                case FAIL_NODE, FAIL_STAGE -> AckFailures.fail(cluster, task);
                case PAUSE -> {
                    cluster.tasks().pause(task.id());
                    yield "Task " + task.id() + " is paused.";
                }
                case RESUME -> {
                    cluster.tasks().resume(task.id());
                    yield "Task " + task.id() + " continues.";
                }
            };
        } catch (AckErrorException e) {
            throw PageActionException.conflict(String.valueOf(e.getMessage()));
        }
    }
}
