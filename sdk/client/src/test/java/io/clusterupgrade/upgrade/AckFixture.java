// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.ack.AckClusterSpec;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A simulated cluster of ACK, and an upgrader for it that lives in the cluster's time. */
final class AckFixture implements AutoCloseable {
    static final String VERSION = "1.33.3-aliyun.1";
    static final AckClusterUpgrade PLAN = AckClusterUpgrade.toVersion(VERSION);
    static final AckClusterUpgrade UNCHECKED_PLAN = PLAN.withCheck(false);

    private static final List<String> REMOVED_BY_THE_VENDOR =
            List.of("GetUpgradeStatus", "PauseClusterUpgrade", "ResumeUpgradeCluster", "CancelClusterUpgrade");

    final CloudSimulator cloud;
    final SimulatedAckCluster cluster;
    final SimulatedTime time;
    final AckClient client;
    final ClusterUpgrader<AckPlan> upgrader;
    final List<UpgradeEvent> events = new ArrayList<>();
    final CssFixture.Memory store = new CssFixture.Memory();
    final AwaitOptions options = AwaitOptions.defaults().withListener(events::add);

    AckFixture() {
        this(spec -> {});
    }

    AckFixture(Consumer<AckClusterSpec> refine) {
        VirtualClock clock = new VirtualClock();
        cloud = CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start();
        cluster = cloud.ack().addCluster(refine);
        time = new SimulatedTime(clock);
        client = AckClient.builder()
                .endpoint(cloud.endpoint())
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .scheduler(time)
                .build();
        upgrader = ClusterUpgrader.of(client.cluster(cluster.id()));
    }

    /** The id of the n-th node pool, 0 for the default one. */
    String pool(int index) {
        return cluster.nodePools().get(index).id();
    }

    /** Brings the control plane to the new version, the nodes not, and forgets the calls it took. */
    AckFixture withNewControlPlane() {
        cluster.startUpgrade(plan -> plan.nextVersion(VERSION).masterOnly(true));
        time.sleep(Duration.ofHours(1));
        cloud.journal().clear();
        return this;
    }

    SimulatedAckTask newestTask() {
        List<SimulatedAckTask> tasks = cluster.tasks().all();
        return tasks.get(tasks.size() - 1);
    }

    int calls(String operation) {
        return cloud.journal().count(operation);
    }

    /** How many starts the cloud has seen. */
    int starts() {
        return calls("UpgradeCluster") + calls("UpgradeClusterNodepool");
    }

    <E extends UpgradeEvent> List<E> reported(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Closes all; whatever a test did, the calls that the vendor removes were not made. */
    @Override
    public void close() {
        client.close();
        cloud.close();
        assertThat(REMOVED_BY_THE_VENDOR)
                .allSatisfy(
                        operation -> assertThat(calls(operation)).as(operation).isZero());
    }
}
