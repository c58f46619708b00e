// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.AckNodePool;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterState;
import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.NodePoolState;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.TaskBaseline;
import io.clusterupgrade.upgrade.service.UnfinishedTasks;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prepares starts of ACK (see sdk/docs/wire/ack.md#cluster-upgrade, sdk/docs/wire/ack.md#checks and
 * sdk/docs/wire/ack.md#node-pools-and-nodes): checks the cluster, runs the service's check, checks the cluster again,
 * and sends the start once.
 */
final class AckStartPreparer {
    private final AckUpgradeService upgrades;
    private final AckCluster cluster;

    AckStartPreparer(AckUpgradeService upgrades, AckCluster cluster) {
        this.upgrades = upgrades;
        this.cluster = cluster;
    }

    UpgradeService.Prepared prepare(AckPlan plan) {
        return plan instanceof AckClusterUpgrade upgrade ? prepare(upgrade) : prepare((AckNodePoolUpgrade) plan);
    }

    private UpgradeService.Prepared prepare(AckClusterUpgrade plan) {
        ClusterDetail now = cluster.describeClusterDetail();
        UpgradeRecord record = withCurrentTasks(
                upgrades.record(UpgradeKind.CLUSTER_UPGRADE).with(known -> known.target(plan.version())));
        if (!now.state().equals(ClusterState.RUNNING)) {
            throw rejected("cluster " + cluster.clusterId() + " is not running: its state is " + now.state());
        }
        new AckVersionCatalog(cluster).mustOffer(now, plan.version());
        UpgradeClusterRequest request = plan.request(cluster.clusterId());
        return prepared(plan, record, () -> cluster.upgradeCluster(request).taskId());
    }

    private UpgradeService.Prepared prepare(AckNodePoolUpgrade plan) {
        AckNodePool pool = cluster.nodePool(plan.nodepoolId());
        NodePool now = pool.describeClusterNodePoolDetail();
        NodePoolState state = now.status().state();
        UpgradeRecord record =
                withCurrentTasks(upgrades.record(UpgradeKind.NODE_POOL_UPGRADE).with(known -> {
                    known.nodePool(plan.nodepoolId());
                    AckPoolTarget.put(known, plan);
                }));
        if (!state.isAbsent() && !state.equals(NodePoolState.ACTIVE)) {
            throw rejected("node pool " + plan.nodepoolId() + " is not active: its state is " + state);
        }
        mustBeBetween(plan, AckNodePools.kubelet(now));
        UpgradeClusterNodepoolRequest request = plan.request(cluster.clusterId());
        return prepared(plan, record, () -> pool.upgradeClusterNodepool(request).taskId());
    }

    /**
     * Rejects kubelets that would be newer than the control plane, which Kubernetes does not support, or older than they are, and a
     * text that is no version.
     */
    private void mustBeBetween(AckNodePoolUpgrade plan, @Nullable String present) {
        String wanted = plan.kubernetesVersion();
        if (wanted == null) {
            return;
        }
        String current = cluster.describeClusterDetail().currentVersion();
        String impossible = "node pool " + plan.nodepoolId() + " cannot be upgraded to " + wanted + ": ";
        String offer = current == null || current.isBlank()
                ? ""
                : "; the version of the control plane, " + current + ", is offered";
        if (!AckVersions.isVersion(wanted)) {
            throw rejected(impossible + "that is no version" + offer);
        }
        if (present != null && AckVersions.isNewer(present, wanted)) {
            throw rejected(impossible + "its kubelets have " + present + ", and there is no downgrade" + offer);
        }
        if (current != null && !current.isBlank() && AckVersions.isNewer(wanted, current)) {
            throw rejected(impossible + "the control plane has " + current
                    + ", and nodes must not be newer; upgrade the control plane first (AckClusterUpgrade.toVersion(\""
                    + wanted + "\"))");
        }
    }

    private UpgradeService.Prepared prepared(AckPlan plan, UpgradeRecord prepared, Supplier<@Nullable String> start) {
        return new UpgradeService.Prepared(
                prepared,
                (record, checkpoint, steps) -> {
                    if (plan.check()) {
                        AckPreCheck.pass(cluster, plan, steps);
                    }
                    return withCurrentTasks(record);
                },
                record -> start.get());
    }

    /** Returns the record with the existing tasks. Rejects a cluster or pool that is being upgraded. */
    private UpgradeRecord withCurrentTasks(UpgradeRecord record) {
        AckTaskList list = upgrades.tasks();
        List<UpgradeSnapshot> tasks = list.upgrades();
        tasks.stream()
                .filter(task -> task.kind() == UpgradeKind.CLUSTER_UPGRADE && UnfinishedTasks.isUnfinished(task))
                .findFirst()
                .ifPresent(task -> {
                    throw rejected("cluster " + cluster.clusterId() + " is being upgraded by task " + task.taskId()
                            + ", which is " + task.rawState());
                });
        poolMustBeIdle(record, tasks);
        TaskBaseline seen = TaskBaseline.of(tasks.stream()
                        .filter(task -> task.kind() == record.kind())
                        .toList())
                .notBefore(list.newest());
        return record.with(known -> known.seen(seen));
    }

    /**
     * Rejects a pool that is being upgraded. The list does not show the pool of a task, so tasks in progress are read.
     */
    private void poolMustBeIdle(UpgradeRecord record, List<UpgradeSnapshot> tasks) {
        String pool = record.nodePool();
        if (pool == null) {
            return;
        }
        PollTransport reads = PollTransport.blocking(upgrades.client());
        tasks.stream()
                .filter(task -> task.kind() == UpgradeKind.NODE_POOL_UPGRADE && UnfinishedTasks.isUnfinished(task))
                .map(task -> PollTransport.join(upgrades.task(reads, record, String.valueOf(task.taskId()))))
                .flatMap(Optional::stream)
                .filter(task -> UnfinishedTasks.isUnfinished(task) && isAbout(pool, task))
                .findFirst()
                .ifPresent(task -> {
                    throw rejected("node pool " + pool + " is being upgraded by task " + task.taskId() + ", which is "
                            + task.rawState());
                });
    }

    private static boolean isAbout(String pool, UpgradeSnapshot task) {
        return task.detail(TaskInfo.class)
                .filter(info -> pool.equals(info.target().id()))
                .isPresent();
    }

    private static StartRejectedException rejected(String why) {
        return new StartRejectedException("ACK: " + why, null);
    }
}
