// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.ack.AckUpgradePlan;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultResponse;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** A chaos fixture with an upgrade of an ACK cluster or of one of its node pools. */
final class AckChaosFixture extends ChaosFixture<AckPlan> {
    private static final String VERSION = "1.33.3-aliyun.1";
    private static final String VERSION_BEFORE = "1.32.1-aliyun.1";
    private static final Map<String, Role> CLUSTER_OPERATIONS = Map.of(
            "UpgradeCluster", Role.START,
            "PauseTask", Role.PAUSE,
            "ResumeTask", Role.RESUME,
            "CancelTask", Role.ABORT,
            "RunClusterCheck", Role.BEFORE_START,
            "GetClusterCheck", Role.READ,
            "DescribeTaskInfo", Role.READ,
            "DescribeClusterTasks", Role.READ,
            "DescribeClusterDetail", Role.READ,
            "DescribeKubernetesVersionMetadata", Role.READ);
    private static final Map<String, Role> POOL_OPERATIONS = Map.of(
            "UpgradeClusterNodepool", Role.START,
            "PauseTask", Role.PAUSE,
            "ResumeTask", Role.RESUME,
            "CancelTask", Role.ABORT,
            "RunClusterCheck", Role.BEFORE_START,
            "GetClusterCheck", Role.READ,
            "DescribeTaskInfo", Role.READ,
            "DescribeClusterTasks", Role.READ,
            "DescribeClusterNodePoolDetail", Role.READ);

    private final boolean isPool;
    private final SimulatedAckCluster cluster;
    private final SimulatedAckCluster other;
    private final boolean isChecked;

    AckChaosFixture(boolean isPool, Random random) {
        this.isPool = isPool;
        int nodes = 1 + random.nextInt(4);
        boolean hasHistory = chance(random, 30);
        cluster = cloud().ack()
                .addCluster(spec -> spec.version(hasHistory ? "1.31.9-aliyun.1" : VERSION_BEFORE)
                        .nodes(nodes));
        other = cloud().ack().addCluster(spec -> spec.version("1.30.7-aliyun.1"));
        note(nodes + " nodes");
        if (hasHistory) {
            run(plan -> plan.nextVersion(VERSION_BEFORE));
            note("an older task");
        }
        if (isPool) {
            run(plan -> plan.nextVersion(VERSION).masterOnly(true));
        }
        if (chance(random, 50)) {
            other.script().failNode(1, "their disk");
        }
        String otherTask = other.startUpgrade(plan -> plan.nextVersion("1.31.9-aliyun.1"));
        isChecked = chance(random, 60);
        note("checked before the start: " + isChecked);
        begin(cluster.id(), other.id(), otherTask);
        writeScript(random, nodes);
    }

    private void run(Consumer<AckUpgradePlan> plan) {
        cluster.startUpgrade(plan);
        pass(Duration.ofHours(3));
    }

    private void writeScript(Random random, int nodes) {
        Duration lag = lag(random);
        cluster.script().lagTask(lag);
        note("the new task appears after " + lag);
        if (chance(random, 40)) {
            int node = 1 + random.nextInt(nodes);
            cluster.script().failNode(node, "drain refused");
            note("node " + node + " fails");
        }
        if (chance(random, 10)) {
            cluster.script().failPrecheck("no room");
            note("the pre-check of the task fails");
        }
        if (chance(random, 10)) {
            cluster.script().failCheck("no room");
            note("the check before the start fails");
        }
        if (chance(random, 25)) {
            int node = 1 + random.nextInt(nodes);
            cluster.script().pauseBeforeNode(node, "paused by policy");
            note("paused before node " + node);
        }
        if (!isPool && chance(random, 20)) {
            cluster.script().emptyUpgradeResponse();
            note("the start gets a response without a body");
        }
        if (chance(random, 15)) {
            cluster.script().delayVersion(Duration.ofSeconds(40));
            note("the version changes after 40 s");
        } else if (chance(random, 10)) {
            cluster.script().keepVersion();
            note("the version does not change");
        }
        if (chance(random, 15)) {
            String state = pick(random, List.of("failed", "rolling_back"));
            atSleep(
                    1 + random.nextInt(60),
                    "shows " + state + " once",
                    () -> cluster.script().taskState().show(state, 1));
        }
        if (chance(random, 10)) {
            int from = 1 + random.nextInt(60);
            atSleep(
                    from,
                    "its task disappears",
                    () -> tasks().forEach(task -> cluster.script().hideTask(task.id())));
            atSleep(
                    from + 4,
                    "its task reappears",
                    () -> tasks().forEach(task -> cluster.script().showTask(task.id())));
        }
    }

    @Override
    CloudService service() {
        return CloudService.ACK;
    }

    @Override
    AckPlan plan() {
        return isPool
                ? AckNodePoolUpgrade.of(cluster.nodePools().get(0).id())
                        .withKubernetesVersion(VERSION)
                        .withCheck(isChecked)
                : AckClusterUpgrade.toVersion(VERSION).withMasterOnly(false).withCheck(isChecked);
    }

    @Override
    Set<String> polls() {
        return Set.of(
                "DescribeTaskInfo",
                "DescribeClusterTasks",
                isPool ? "DescribeClusterNodePoolDetail" : "DescribeClusterDetail");
    }

    @Override
    ClusterUpgrader<AckPlan> upgrader(Program program, Duration attempt, Random random) {
        AckClient client = program.set(AckClient.builder(), cloud().endpoint(), time(), attempt, random)
                .build();
        return ClusterUpgrader.of(client.cluster(cluster.id()));
    }

    @Override
    Map<String, Role> operations() {
        return isPool ? POOL_OPERATIONS : CLUSTER_OPERATIONS;
    }

    @Override
    List<TaskTruth> allTasks() {
        return cluster.tasks().all().stream()
                .map(task -> new TaskTruth(task.id(), state(task)))
                .toList();
    }

    private static TaskTruth.State state(SimulatedAckTask task) {
        return switch (task.state()) {
            case "running" -> TaskTruth.State.WORKING;
            case "paused" -> TaskTruth.State.PAUSED;
            case "success" -> TaskTruth.State.SUCCEEDED;
            case "canceled" -> TaskTruth.State.ABORTED;
            default -> TaskTruth.State.FAILED;
        };
    }

    @Override
    boolean showsTarget() {
        return isPool
                ? cluster.nodePools().get(0).nodes().stream()
                        .allMatch(node -> node.kubeletVersion().equals(VERSION))
                : cluster.version().equals(VERSION);
    }

    @Override
    FaultResponse throttle() {
        return Fault.alibabaThrottle();
    }

    @Override
    FaultResponse rejection() {
        return Fault.response(400)
                .json(
                        "{\"code\":\"ErrorClusterState\",\"message\":\"the cluster is busy\",\"requestId\":\"r\",\"status\":400}");
    }
}
