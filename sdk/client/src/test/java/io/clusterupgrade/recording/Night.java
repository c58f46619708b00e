// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.recording;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.client.ExchangeRecorder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.Faults;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.ack.SimulatedAckCluster;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.fixture.SimulatedTime;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A night in which an upgrade fails: a client that is throttled and loses connections, a node that fails, an operator who retries, and
 * success in the end. It is the same program against a simulated cluster, recorded, and against the recording.
 */
final class Night {
    /** A key whose id has no run of zeros, which would be a fragment of half of all ids. */
    static final String KEY_ID = "Nq4Wd8Zk2Rb7Xs5Lm9Tv";

    static final String SECRET_KEY = "f3Jc7Vt1Qh9Xw5Bz2Nk8Gp4Rs6Yd0Ml3Ta7Ue1Wo";

    private final CloudService service;
    private final RetryPolicy retries;

    private final PollSchedule schedule;

    private final Duration pause;

    /**
     * Creates a program.
     *
     * @param jitter how much of the delay before another attempt is used, from 0 to 1
     * @param schedule how often the upgrade is read
     * @param pause how long the operator takes to retry
     */
    Night(CloudService service, double jitter, PollSchedule schedule, Duration pause) {
        this.service = service;
        this.pause = pause;
        this.schedule = schedule;
        this.retries = RetryPolicy.builder().jitter(() -> jitter).build();
    }

    /** Runs the program against a simulated cluster, and records it. */
    List<String> record(ExchangeRecorder recorder) {
        VirtualClock clock = new VirtualClock();
        try (CloudSimulator cloud = CloudSimulator.builder()
                        .taskClock(clock)
                        .gatewayClock(clock)
                        .start();
                recorder) {
            return run(cloud, failingCluster(cloud), recorder);
        }
    }

    /** Runs the program against a recording. */
    List<String> replay(Recording recording) {
        try (CloudSimulator cloud = CloudSimulator.builder()
                .replay(recording)
                .projectId("another-project")
                .start()) {
            return run(cloud, cluster(recording), null);
        }
    }

    /** Returns the cluster whose id is in the paths of a recording. */
    private static String cluster(Recording recording) {
        Pattern id = Pattern.compile("/clusters/([^/]+)");
        return recording.exchanges().stream()
                .map(exchange -> id.matcher(exchange.request().path()))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String failingCluster(CloudSimulator cloud) {
        switch (service) {
            case CSS -> {
                SimulatedCssCluster cluster = cloud.css().addCluster(spec -> spec.version("7.6.2"));
                cluster.script().failNode(2).once("disk pressure");
                return cluster.id();
            }
            case CCE -> {
                SimulatedCceCluster cluster = cloud.cce().addCluster(spec -> {});
                cluster.script().failStage(3);
                return cluster.id();
            }
            case ACK -> {
                SimulatedAckCluster cluster = cloud.ack().addCluster(spec -> {});
                cluster.script().failControlPlane("etcd is not healthy");
                return cluster.id();
            }
        }
        throw new AssertionError(service);
    }

    /** A reset, a throttle, and a service that is down for longer than a call takes. */
    private void disturbPolls(Faults faults) {
        faults.times(3, Fault.none())
                .next(Fault.cutBeforeExecution())
                .times(2, Fault.none())
                .next(throttle())
                .times(2, Fault.none())
                .times(5, Fault.unavailable());
    }

    /** The write is throttled once. That of CSS is executed, and its response is lost. */
    private void disturbRetry(Faults faults) {
        switch (service) {
            case CSS -> faults.next("RetryUpgradeTask", throttle()).next("RetryUpgradeTask", Fault.cutAfterExecution());
            case CCE -> faults.next("RetryUpgradeClusterTask", throttle());
            case ACK -> faults.next("UpgradeCluster", throttle());
        }
    }

    private Fault throttle() {
        return service == CloudService.ACK ? Fault.alibabaThrottle() : Fault.huaweiThrottle();
    }

    private List<String> run(CloudSimulator cloud, String cluster, @Nullable ExchangeRecorder recorder) {
        cloud.accounts().addKey(KEY_ID, SECRET_KEY);
        String project = cloud.accounts().projectId();
        return switch (service) {
            case CSS -> {
                try (CssClient css = configure(CssClient.builder().projectId(project), cloud, recorder)
                        .build()) {
                    yield program(cloud, ClusterUpgrader.of(css.cluster(cluster)), CssFixture.CROSS, recorder);
                }
            }
            case CCE -> {
                try (CceClient cce = configure(CceClient.builder().projectId(project), cloud, recorder)
                        .build()) {
                    yield program(cloud, ClusterUpgrader.of(cce.cluster(cluster)), CceFixture.FULL, recorder);
                }
            }
            case ACK -> {
                try (AckClient ack =
                        configure(AckClient.builder(), cloud, recorder).build()) {
                    yield program(cloud, ClusterUpgrader.of(ack.cluster(cluster)), AckFixture.PLAN, recorder);
                }
            }
        };
    }

    private <B extends ClientBuilder<B>> B configure(
            B builder, CloudSimulator cloud, @Nullable ExchangeRecorder recorder) {
        if (recorder != null) {
            builder.recorder(recorder);
        }
        return builder.endpoint(cloud.endpoint())
                .credentials(Credentials.accessKey(KEY_ID, SECRET_KEY))
                .scheduler(new SimulatedTime(cloud.clock()))
                .retryPolicy(retries);
    }

    /** What an operator's program does. Only the recorded night has faults of its own. */
    private <P extends UpgradePlan> List<String> program(
            CloudSimulator cloud, ClusterUpgrader<P> upgrader, P plan, @Nullable ExchangeRecorder recorder) {
        Transcript transcript = new Transcript();
        AwaitOptions options = AwaitOptions.defaults().withSchedule(schedule).withListener(transcript::event);
        Upgrade upgrade = upgrader.start(plan);
        if (recorder != null) {
            disturbPolls(cloud.faults());
        }
        transcript.outcome(upgrade.await(options));
        transcript.upgrade(upgrade);
        cloud.clock().advance(pause);
        if (recorder != null) {
            disturbRetry(cloud.faults());
        }
        if (service == CloudService.ACK) {
            upgrade = upgrader.start(plan);
        } else {
            transcript.action("retry", upgrade::retry);
        }
        transcript.outcome(upgrade.await(options));
        transcript.upgrade(upgrade);
        return transcript.lines();
    }
}
