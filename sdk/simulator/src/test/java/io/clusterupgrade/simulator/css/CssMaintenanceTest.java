// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.css.model.CssNode;
import io.clusterupgrade.simulator.css.model.CssSnapshotRequest;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import io.clusterupgrade.simulator.css.model.CssUpgradeRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Operations other than tasks, and what they block. */
class CssMaintenanceTest {
    private final VirtualClock clock = new VirtualClock();
    private final CssCloud cloud = new CssCloud(clock);
    private final SimulatedCssCluster shop = cloud.addCluster(c -> c.name("shop")
            .nodes(4)
            .snapshotsOn()
            .stepDuration(Duration.ofMinutes(1))
            .snapshotDuration(Duration.ofMinutes(2))
            .restartDuration(Duration.ofMinutes(3))
            .replaceDuration(Duration.ofMinutes(4)));

    @Test
    void takesTheDurationsFromTheSpecification() {
        shop.createSnapshot(new CssSnapshotRequest("first", "", "*"));
        assertBusyFor(Duration.ofMinutes(2));
        shop.restart("role", "all");
        assertBusyFor(Duration.ofMinutes(3));
        shop.rollingRestart("role", "ess");
        assertBusyFor(Duration.ofMinutes(12));
        shop.replaceNode(shop.view().nodes().get(0).id(), null);
        assertBusyFor(Duration.ofMinutes(4));
    }

    @Test
    void endsOperationsWithoutDurationImmediately() {
        SimulatedCssCluster quick =
                cloud.addCluster(c -> c.nodes(4).snapshotsOn().restartDuration(Duration.ZERO));
        quick.rollingRestart("role", "all");

        assertThat(quick.view().status()).isEqualTo("200");
        quick.restart("role", "all");
    }

    @Test
    void rejectsTasksAndRetriesDuringARestart() {
        shop.script().failNode(1).once("no");
        String failed = shop.startUpgrade(CssUpgradePlan::sameVersion);
        clock.advance(Duration.ofMinutes(13));
        shop.restart("role", "all");

        assertRejected("CSS.0011", () -> shop.startUpgrade(CssUpgradePlan::sameVersion));
        assertRejected("CSS.0011", () -> shop.startAzMigration(a -> a.to("b")));
        assertRejected("CSS.0011", () -> shop.retry(failed));
        assertThat(shop.task(failed).status()).isEqualTo(CssTaskStatus.FAILED);
        clock.advance(Duration.ofMinutes(3));
        shop.retry(failed);
        assertThat(shop.task(failed).status()).isEqualTo(CssTaskStatus.RUNNING);
    }

    @Test
    void aRejectedRequestChangesNothing() {
        clock.advance(Duration.ofMinutes(1));
        assertRejected("CSS.0001", () -> shop.restart("node", "none"));
        assertRejected("CSS.0016", () -> shop.replaceNode("none", null));
        assertRejected("CSS.5130", () -> shop.configureSnapshots(CssSnapshots.OFF));

        assertThat(shop.view().status()).isEqualTo("200");
        assertThat(shop.view().updated()).isEqualTo(shop.view().created());
        assertThat(shop.snapshotSetting()).isEqualTo(CssSnapshots.ON);
    }

    @Test
    void keepsNodesBrokenWhenTheTaskContinues() {
        shop.script().failNode(2).atStep(4).once("disk").continueWithNextNode();
        shop.startUpgrade(CssUpgradePlan::sameVersion);
        clock.advance(Duration.ofHours(1));

        assertThat(shop.view().nodes()).extracting(CssNode::status).containsExactly("200", "303", "200", "200");
    }

    @Test
    void aStartForTestsRequiresOnlyAnIdleCluster() {
        SimulatedCssCluster odd = cloud.addCluster(
                c -> c.nodes(1).engine("logstash").indices("app").overloaded());

        assertThat(odd.startUpgrade(u -> u.agency("unknown").batchSize(7))).isNotEmpty();
    }

    @Test
    void acceptsOnlyOneOfManyStarts() throws Exception {
        String image = shop.images("same").get(0).id();
        CssUpgradeRequest request = new CssUpgradeRequest("all", image, "same", true, CssAgencies.UPGRADE, true, 1);
        Callable<String> start = () -> {
            try {
                shop.upgrade(request);
                return "accepted";
            } catch (CssErrorException rejection) {
                return rejection.code();
            }
        };
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<String> results = new ArrayList<>();
        try {
            for (Future<String> result :
                    callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList())) {
                results.add(result.get());
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(results).containsOnlyOnce("accepted").containsOnly("accepted", "CSS.0011");
        assertThat(shop.tasks()).hasSize(1);
    }

    private void assertBusyFor(Duration duration) {
        clock.advance(duration.minusMillis(1));
        assertThat(shop.view().status()).isEqualTo("100");
        assertThat(shop.view().actions()).hasSize(1).values().first().isEqualTo(99);
        clock.advance(Duration.ofMillis(1));
        assertThat(shop.view().status()).isEqualTo("200");
        assertThat(shop.view().actions()).isEmpty();
    }

    private static void assertRejected(String code, ThrowingCallable action) {
        CssErrorException rejection = catchThrowableOfType(CssErrorException.class, action);
        assertThat(rejection).isNotNull();
        assertThat(rejection.code()).isEqualTo(code);
    }
}
