// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultResponse;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A chaos fixture with an image upgrade or an AZ change of a CSS cluster. */
final class CssChaosFixture extends ChaosFixture<CssPlan> {
    /** What the plan changes. */
    enum Kind {
        SAME_VERSION,
        OTHER_VERSION,
        OTHER_ZONE
    }

    private static final String ZONE = "cn-north-4c";
    private static final Map<String, Role> IMAGE_OPERATIONS = Map.of(
            "UpgradeCore", Role.START,
            "RetryUpgradeTask", Role.RETRY,
            "UpgradeDetail", Role.READ,
            "ShowClusterDetail", Role.READ,
            "ListImages", Role.READ);
    private static final Map<String, Role> ZONE_OPERATIONS = Map.of(
            "UpdateAzByInstanceType", Role.START,
            "RetryUpgradeTask", Role.RETRY,
            "UpgradeDetail", Role.READ,
            "ShowClusterDetail", Role.READ);

    private final Kind kind;
    private final SimulatedCssCluster cluster;
    private final SimulatedCssCluster other;
    private final CssPlan plan;
    private final String buildBefore;

    CssChaosFixture(Kind kind, Random random) {
        this.kind = kind;
        int nodes = 3 + random.nextInt(3);
        Duration lag = lag(random);
        cluster = cloud().css()
                .addCluster(
                        spec -> spec.name("ours").version("7.6.2").nodes(nodes).taskListLag(lag));
        other = cloud().css().addCluster(spec -> spec.name("other").version("7.6.2"));
        note(nodes + " nodes, new tasks appear after " + lag);
        if (chance(random, 30)) {
            runAnOlderTask();
        }
        String otherTask = startOtherTask(random);
        buildBefore = cluster.subVersion();
        plan = switch (kind) {
            case SAME_VERSION -> CssImageUpgrade.sameVersion();
            case OTHER_VERSION -> CssImageUpgrade.toVersion("7.10.2");
            case OTHER_ZONE ->
                CssAzChange.move(cluster.zones().values().iterator().next(), ZONE);
        };
        begin(cluster.id(), other.id(), otherTask);
        writeScript(random, nodes);
    }

    private void runAnOlderTask() {
        if (kind == Kind.OTHER_ZONE) {
            cluster.startUpgrade(plan -> plan.sameVersion());
        } else {
            cluster.startAzMigration(plan -> plan.to("cn-north-4b"));
        }
        pass(Duration.ofHours(5));
        note("an older task");
    }

    /**
     * Starts a task of the other cluster with another target: a task with the same target cannot be distinguished from
     * ours, since a task of CSS contains no cluster id.
     */
    private String startOtherTask(Random random) {
        if (chance(random, 50)) {
            other.script().failNode(1);
        }
        return switch (kind) {
            case SAME_VERSION -> other.startUpgrade(plan -> plan.crossVersion("7.10.2"));
            case OTHER_VERSION -> other.startUpgrade(plan -> plan.sameVersion());
            case OTHER_ZONE -> other.startAzMigration(plan -> plan.to("cn-north-4b"));
        };
    }

    private void writeScript(Random random, int nodes) {
        for (int i = random.nextInt(3); i > 0; i--) {
            int node = 1 + random.nextInt(nodes);
            int step = random.nextInt(13);
            int times = 1 + random.nextInt(2);
            boolean goesOn = chance(random, 15);
            var failure = cluster.script().failNode(node).atStep(step).times(times);
            if (goesOn) {
                failure.continueWithNextNode();
            }
            note("node " + node + " fails at step " + step + ", times " + times
                    + (goesOn ? ", and others continue" : ""));
        }
        if (chance(random, 15)) {
            cluster.script().delayVersion(Duration.ofSeconds(40));
            note("the version changes after 40 s");
        } else if (chance(random, 10)) {
            cluster.script().keepVersion();
            note("the version does not change");
        }
        if (chance(random, 15)) {
            String status = pick(random, List.of("FAILED", "ROLLING_BACK"));
            atSleep(
                    1 + random.nextInt(60),
                    "shows " + status + " once",
                    () -> cluster.script().showStatus(status, 1));
        }
        if (chance(random, 10)) {
            atSleep(
                    1 + random.nextInt(60),
                    "its task disappears for 3 reads",
                    () -> tasks().forEach(task -> cluster.script().hideTask(task.id(), 3)));
        }
    }

    @Override
    CloudService service() {
        return CloudService.CSS;
    }

    @Override
    CssPlan plan() {
        return plan;
    }

    @Override
    Set<String> polls() {
        return Set.of("UpgradeDetail", "ShowClusterDetail");
    }

    @Override
    ClusterUpgrader<CssPlan> upgrader(Program program, Duration attempt, Random random) {
        CssClient client = program.set(CssClient.builder(), cloud().endpoint(), time(), attempt, random)
                .projectId(cloud().accounts().projectId())
                .build();
        return ClusterUpgrader.of(client.cluster(cluster.id()));
    }

    @Override
    Map<String, Role> operations() {
        return kind == Kind.OTHER_ZONE ? ZONE_OPERATIONS : IMAGE_OPERATIONS;
    }

    @Override
    Role role(RecordedCall call) {
        return call.query().contains("retry_mode=abort") ? Role.ABORT : super.role(call);
    }

    @Override
    List<TaskTruth> allTasks() {
        return cluster.tasks().stream()
                .map(task -> new TaskTruth(task.id(), state(task)))
                .toList();
    }

    private static TaskTruth.State state(CssTask task) {
        return switch (task.status()) {
            case RUNNING -> TaskTruth.State.WORKING;
            case SUCCESS -> TaskTruth.State.SUCCEEDED;
            case FAILED -> task.aborted() ? TaskTruth.State.ABORTED : TaskTruth.State.FAILED;
            case PARTIAL_FAILED -> TaskTruth.State.PARTIALLY_FAILED;
        };
    }

    @Override
    boolean showsTarget() {
        return switch (kind) {
            case SAME_VERSION -> !cluster.subVersion().equals(buildBefore);
            case OTHER_VERSION -> cluster.version().equals("7.10.2");
            case OTHER_ZONE -> cluster.zones().values().stream().allMatch(ZONE::equals);
        };
    }

    @Override
    FaultResponse throttle() {
        return Fault.huaweiThrottle();
    }

    @Override
    FaultResponse rejection() {
        return Fault.response(409)
                .json(
                        "{\"errCode\":\"CSS.0011\",\"externalMessage\":\"CSS.0011 : This operation cannot be performed now.\"}");
    }
}
