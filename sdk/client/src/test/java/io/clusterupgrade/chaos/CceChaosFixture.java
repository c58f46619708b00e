// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import io.clusterupgrade.simulator.cce.model.CceTask;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultResponse;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A chaos fixture with an upgrade of a CCE cluster. */
final class CceChaosFixture extends ChaosFixture<CcePlan> {
    private static final String TARGET = "v1.31.6-r2";
    private static final Map<String, Role> OPERATIONS = Map.ofEntries(
            Map.entry("UpgradeCluster", Role.START),
            Map.entry("RetryUpgradeClusterTask", Role.RETRY),
            Map.entry("PauseUpgradeClusterTask", Role.PAUSE),
            Map.entry("ContinueUpgradeClusterTask", Role.RESUME),
            Map.entry("UpgradeWorkFlowUpdate", Role.ABORT),
            Map.entry("CreatePostCheck", Role.FINISH),
            Map.entry("CreateUpgradeWorkFlow", Role.BEFORE_START),
            Map.entry("CreatePreCheck", Role.BEFORE_START),
            Map.entry("CreateClusterMasterSnapshot", Role.BEFORE_START),
            Map.entry("ShowUpgradeClusterTask", Role.READ),
            Map.entry("ListUpgradeClusterTasks", Role.READ),
            Map.entry("ShowCluster", Role.READ),
            Map.entry("ShowClusterUpgradeInfo", Role.READ),
            Map.entry("ListUpgradeWorkFlows", Role.READ),
            Map.entry("ShowUpgradeWorkFlow", Role.READ),
            Map.entry("ListPreCheckTasks", Role.READ),
            Map.entry("ShowPreCheck", Role.READ),
            Map.entry("ListClusterMasterSnapshotTasks", Role.READ));

    private final SimulatedCceCluster cluster;
    private final SimulatedCceCluster other;
    private final CceClusterUpgrade plan;

    CceChaosFixture(Random random) {
        boolean hasHistory = chance(random, 30);
        cluster = cloud().cce().addCluster(spec -> spec.version(hasHistory ? "v1.28.15-r30" : "v1.29.13-r10"));
        other = cloud().cce().addCluster(spec -> spec.version("v1.28.15-r30"));
        if (hasHistory) {
            cluster.startUpgrade(older -> older.targetVersion("v1.29.13-r10"));
            pass(Duration.ofHours(5));
            note("an older task");
        }
        if (chance(random, 50)) {
            other.script().failStage(2);
        }
        String otherTask = other.startUpgrade(theirs -> theirs.targetVersion("v1.29.13-r10"));
        plan = CceClusterUpgrade.toVersion(TARGET)
                .withWorkFlow(chance(random, 70))
                .withPreCheck(chance(random, 60))
                .withSnapshot(chance(random, 40));
        note("workflow " + plan.workFlow() + ", pre-check " + plan.preCheck() + ", snapshot " + plan.snapshot());
        begin(cluster.id(), other.id(), otherTask);
        writeScript(random);
    }

    private void writeScript(Random random) {
        Duration lag = lag(random);
        cluster.script().lagStarts(lag);
        note("new tasks appear after " + lag);
        for (int i = random.nextInt(3); i > 0; i--) {
            int stage = 1 + random.nextInt(4);
            cluster.script().failStage(stage);
            note("stage " + stage + " fails");
        }
        if (chance(random, 10)) {
            cluster.script().failSnapshot();
            note("a snapshot fails");
        }
        if (chance(random, 10)) {
            cluster.script().breakPreCheck("no agent");
            note("a pre-check ends with an error");
        }
        if (chance(random, 15)) {
            cluster.script().delayVersion(Duration.ofSeconds(40));
            note("the version changes after 40 s");
        } else if (chance(random, 10)) {
            cluster.script().keepVersion();
            note("the version does not change");
        }
        if (chance(random, 15)) {
            String phase = pick(random, List.of("Failed", "ROLLING_BACK"));
            atSleep(
                    1 + random.nextInt(60),
                    "shows " + phase + " once",
                    () -> cluster.script().showPhase(phase, 1));
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
        return CloudService.CCE;
    }

    @Override
    CcePlan plan() {
        return plan;
    }

    @Override
    Set<String> polls() {
        return Set.of("ShowUpgradeClusterTask", "ListUpgradeClusterTasks", "ShowCluster", "ShowClusterUpgradeInfo");
    }

    @Override
    ClusterUpgrader<CcePlan> upgrader(Program program, Duration attempt, Random random) {
        CceClient client = program.set(CceClient.builder(), cloud().endpoint(), time(), attempt, random)
                .projectId(cloud().accounts().projectId())
                .build();
        return ClusterUpgrader.of(client.cluster(cluster.id()));
    }

    @Override
    Map<String, Role> operations() {
        return OPERATIONS;
    }

    @Override
    List<TaskTruth> allTasks() {
        return cluster.tasks().stream()
                .map(task -> new TaskTruth(task.uid(), state(task)))
                .toList();
    }

    private TaskTruth.State state(CceTask task) {
        if (task.phase() == CcePhase.FAILED) {
            return isCancelled(task.uid()) ? TaskTruth.State.ABORTED : TaskTruth.State.FAILED;
        }
        return switch (task.phase()) {
            case PAUSE -> TaskTruth.State.PAUSED;
            case SUCCESS -> TaskTruth.State.SUCCEEDED;
            default -> TaskTruth.State.WORKING;
        };
    }

    /** Returns whether the workflow of a task was cancelled, which aborts the task. */
    private boolean isCancelled(String taskId) {
        return cluster.workFlows().stream()
                .filter(flow -> flow.phase().equals("Cancel"))
                .flatMap(flow -> flow.points().stream())
                .anyMatch(point -> point.taskId().equals(taskId));
    }

    @Override
    boolean showsTarget() {
        return cluster.version().equals(TARGET);
    }

    @Override
    FaultResponse throttle() {
        return Fault.huaweiThrottle();
    }

    @Override
    FaultResponse rejection() {
        return Fault.response(409)
                .json("{\"errorCode\":\"CCE.01409001\",\"errorMessage\":\"The resource is locked.\",\"code\":409}");
    }
}
