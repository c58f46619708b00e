// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.CloudSimulatorBuilder;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Simulated clusters of all services, and clients for them, in the time of a test server. */
final class CloudFixture implements AutoCloseable {
    final VirtualClock clock = new VirtualClock();
    final CloudSimulator cloud;
    final CssClient css;
    final CceClient cce;
    final AckClient ack;

    /** Creates a cloud in the time of a server; before each use of the time its clock moves there. */
    CloudFixture(Supplier<Instant> now) {
        this(CloudSimulator.builder().oneClock(), now);
    }

    /** Creates a cloud whose tasks take the time of {@link #clock}, for clients in other processes. */
    static CloudFixture inRealTime() {
        return new CloudFixture(CloudSimulator.builder(), () -> Instant.MIN);
    }

    private CloudFixture(CloudSimulatorBuilder builder, Supplier<Instant> now) {
        cloud = builder.taskClock(clock).start();
        Scheduler time = new ServerTime(clock, now);
        css = simulated(CssClient.builder(), time).build();
        cce = simulated(CceClient.builder(), time).build();
        ack = simulated(AckClient.builder(), time).build();
    }

    private <B extends ClientBuilder<B>> B simulated(B builder, Scheduler time) {
        return builder.endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .scheduler(time);
    }

    FleetClients clients() {
        return FleetClients.none()
                .withCss(account -> css)
                .withCce(account -> cce)
                .withAck(account -> ack);
    }

    ClusterRef addCss() {
        return ClusterRef.css(
                "prod", cloud.css().addCluster(spec -> spec.version("7.6.2")).id());
    }

    ClusterRef addCce() {
        return ClusterRef.cce("prod", cloud.cce().addCluster(spec -> {}).id());
    }

    ClusterRef addAck() {
        return ClusterRef.ack("prod", cloud.ack().addCluster(spec -> {}).id());
    }

    /** Adds clusters of the three services in turn. */
    List<ClusterRef> addMixed(int count) {
        List<ClusterRef> clusters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clusters.add(i % 3 == 0 ? addCss() : i % 3 == 1 ? addCce() : addAck());
        }
        return clusters;
    }

    static UpgradePlan plan(ClusterRef cluster) {
        return switch (cluster.service()) {
            case CSS -> CssImageUpgrade.toVersion("7.10.2");
            case CCE ->
                CceClusterUpgrade.toVersion("v1.31.6-r2")
                        .withWorkFlow(false)
                        .withPreCheck(false)
                        .withSnapshot(false);
            case ACK -> AckClusterUpgrade.toVersion("1.33.3-aliyun.1").withCheck(false);
        };
    }

    /** Returns how many upgrades a cluster has seen. */
    int starts(ClusterRef cluster) {
        return switch (cluster.service()) {
            case CSS -> cloud.css().cluster(cluster.id()).tasks().size();
            case CCE -> cloud.cce().cluster(cluster.id()).tasks().size();
            case ACK -> cloud.ack().cluster(cluster.id()).tasks().all().size();
        };
    }

    @Override
    public void close() {
        css.close();
        cce.close();
        ack.close();
        cloud.close();
    }

    /** The time of a server of Temporal as that of clients. A sleep of a client moves it at once. */
    private record ServerTime(VirtualClock clock, Supplier<Instant> server) implements Scheduler {
        @Override
        public Instant now() {
            synchronized (clock) {
                Duration behind = Duration.between(clock.instant(), server.get());
                if (!behind.isNegative()) {
                    clock.advance(behind);
                }
                return clock.instant();
            }
        }

        @Override
        public void sleep(Duration duration) {
            clock.sleep(duration);
        }

        @Override
        public Scheduled schedule(Duration delay, Runnable work) {
            return () -> {};
        }

        @Override
        public Scheduled watch(Duration delay, Runnable work) {
            return () -> {};
        }
    }
}
