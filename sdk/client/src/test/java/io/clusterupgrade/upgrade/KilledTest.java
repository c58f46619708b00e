// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.testkit.ChildJvm;
import io.clusterupgrade.upgrade.KilledProgram.Moment;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that a process that is killed while it starts or watches an upgrade can be replaced by another one, and that
 * nothing is started twice.
 */
@Timeout(60)
class KilledTest {
    @TempDir
    private Path folder;

    private final CloudSimulator cloud = CloudSimulator.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    static Stream<Arguments> servicesAndMoments() {
        return Stream.of(CloudService.values())
                .flatMap(service -> Stream.of(Moment.values())
                        .filter(moment -> moment != Moment.IN_THE_PRE_CHECK || service == CloudService.CCE)
                        .map(moment -> Arguments.of(service, moment)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("servicesAndMoments")
    void isResumedAndNeverStartedTwice(CloudService service, Moment moment) throws Exception {
        String cluster = cluster(service);
        if (moment == Moment.AFTER_THE_REQUEST) {
            cloud.faults().next(startOf(service), Fault.stallBeforeHeaders());
        }
        Path file = folder.resolve("upgrade.token");

        killAt(moment, service, cluster, file);

        ResumeToken token = TokenStore.file(file).load().orElseThrow();
        ResumeResult resumption = upgrader(service, cluster).resume(token);
        boolean isSent = switch (moment) {
            case AT_THE_FIRST_TOKEN, IN_THE_PRE_CHECK -> {
                assertThat(resumption).isInstanceOf(ResumeResult.NotStarted.class);
                yield false;
            }
            case BEFORE_THE_REQUEST -> {
                assertThat(resumption).isInstanceOf(ResumeResult.NotFoundYet.class);
                yield false;
            }
            default -> {
                assertThat(resumption.orThrow().await().state()).isEqualTo(UpgradeState.SUCCEEDED);
                yield true;
            }
        };
        assertThat(cloud.journal().count(startOf(service))).isEqualTo(isSent ? 1 : 0);
    }

    private void killAt(Moment moment, CloudService service, String cluster, Path file)
            throws IOException, InterruptedException {
        Process child = ChildJvm.start(
                KilledProgram.class, service.name(), cloud.endpoint(), cluster, file.toString(), moment.name());
        try {
            switch (moment) {
                case AFTER_THE_REQUEST -> await(child, () -> tasks(service) > 0);
                // The check does not progress while the simulator's time stands still.
                case IN_THE_PRE_CHECK -> await(child, () -> cloud.journal().count("ShowPreCheck") > 0);
                default -> awaitBlocked(child);
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void awaitBlocked(Process child) throws IOException {
        BufferedReader output = child.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals(KilledProgram.BLOCKED)) {
            line = output.readLine();
        }
        assertThat(line).as("the last line of the child").isEqualTo(KilledProgram.BLOCKED);
    }

    /** Waits for a call: the journal records it on arrival, even if it gets no response. */
    private static void await(Process child, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(child.isAlive()).as("the child runs").isTrue();
            Thread.onSpinWait();
        }
    }

    private int tasks(CloudService service) {
        return switch (service) {
            case CSS -> cloud.css().clusters().get(0).tasks().size();
            case CCE -> cloud.cce().clusters().get(0).tasks().size();
            case ACK -> cloud.ack().clusters().get(0).tasks().all().size();
        };
    }

    private static String startOf(CloudService service) {
        return service == CloudService.CSS ? "UpgradeCore" : "UpgradeCluster";
    }

    private String cluster(CloudService service) {
        return switch (service) {
            case CSS -> cloud.css().addCluster(spec -> spec.version("7.6.2")).id();
            case CCE ->
                cloud.cce().addCluster(spec -> spec.version("v1.29.13-r10")).id();
            case ACK ->
                cloud.ack().addCluster(spec -> spec.version("1.31.9-aliyun.1")).id();
        };
    }

    /** Returns an upgrader with the simulator's clock, so that an hour of virtual time takes no real time. */
    private ClusterUpgrader<?> upgrader(CloudService service, String cluster) {
        return switch (service) {
            case CSS ->
                ClusterUpgrader.of(KilledProgram.at(cloud.endpoint(), CssClient.builder())
                        .sleeper(this::advance)
                        .build()
                        .cluster(cluster));
            case CCE ->
                ClusterUpgrader.of(KilledProgram.at(cloud.endpoint(), CceClient.builder())
                        .sleeper(this::advance)
                        .build()
                        .cluster(cluster));
            case ACK ->
                ClusterUpgrader.of(KilledProgram.at(cloud.endpoint(), AckClient.builder())
                        .sleeper(this::advance)
                        .build()
                        .cluster(cluster));
        };
    }

    private void advance(Duration duration) {
        if (!duration.isNegative()) {
            cloud.clock().advance(duration);
        }
    }
}
