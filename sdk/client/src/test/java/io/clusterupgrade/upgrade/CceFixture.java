// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.CceClusterSpec;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CcePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A simulated cluster of CCE, and an upgrader for it that lives in the cluster's time. */
final class CceFixture implements AutoCloseable {
    static final String TARGET = "v1.31.6-r2";
    static final CceClusterUpgrade FULL = CceClusterUpgrade.toVersion(TARGET);
    /** Nothing before the start. */
    static final CceClusterUpgrade BARE =
            FULL.withWorkFlow(false).withPreCheck(false).withSnapshot(false);
    /** Only a workflow before the start. */
    static final CceClusterUpgrade IN_WORK_FLOW = BARE.withWorkFlow(true);

    final CloudSimulator cloud;
    final SimulatedCceCluster cluster;
    final SimulatedTime time;
    final CceClient client;
    final ClusterUpgrader<CcePlan> upgrader;
    final List<UpgradeEvent> events = new ArrayList<>();
    final CssFixture.Memory store = new CssFixture.Memory();
    final AwaitOptions options = AwaitOptions.defaults().withListener(events::add);

    CceFixture() {
        this(spec -> {});
    }

    CceFixture(Consumer<CceClusterSpec> refine) {
        VirtualClock clock = new VirtualClock();
        cloud = CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start();
        cluster = cloud.cce().addCluster(refine);
        time = new SimulatedTime(clock);
        client = CceClient.builder()
                .endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .scheduler(time)
                .build();
        upgrader = ClusterUpgrader.of(client.cluster(cluster.id()));
    }

    /** How many starts the cloud has seen. */
    int starts() {
        return cloud.journal().count("UpgradeCluster");
    }

    /** The operations that the cloud has seen, those in a row of one kind as one. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        for (RecordedCall call : cloud.journal().calls()) {
            if (operations.isEmpty() || !operations.get(operations.size() - 1).equals(call.operation())) {
                operations.add(call.operation());
            }
        }
        return operations;
    }

    /** The operations that the cloud has seen and that change something. */
    List<String> writes() {
        return cloud.journal().calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .map(RecordedCall::operation)
                .toList();
    }

    /** Brings the newest task to a phase, by what happens in the cloud. */
    void bringTo(String phase) {
        switch (phase) {
            case "Init" -> {}
            case "Queuing" -> cloud.clock().advance(Duration.ofSeconds(11));
            case "Running" -> cloud.clock().advance(Duration.ofMinutes(2));
            case "Pause" -> {
                cloud.clock().advance(Duration.ofMinutes(2));
                cluster.pauseUpgrade();
            }
            case "Failed" -> {
                cluster.script().failStage(3);
                cloud.clock().advance(Duration.ofHours(2));
            }
            case "Success" -> cloud.clock().advance(Duration.ofHours(2));
            default -> {
                cloud.clock().advance(Duration.ofMinutes(2));
                cluster.script().showPhase(phase);
            }
        }
    }

    <E extends UpgradeEvent> List<E> reported(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        client.close();
        cloud.close();
    }
}
