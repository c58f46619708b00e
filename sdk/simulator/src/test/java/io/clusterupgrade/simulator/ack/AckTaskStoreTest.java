// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.ack.model.AckCheck;
import io.clusterupgrade.simulator.ack.model.SimulatedAckTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tasks without the network: pre-check 2 minutes, control plane 8 minutes, three nodes of 2 minutes each. */
class AckTaskStoreTest {
    private final VirtualClock clock = new VirtualClock();
    private final AckCloud cloud = new AckCloud(clock);
    private final SimulatedAckCluster web = cloud.addCluster(c -> c.name("web"));

    @Test
    void stagesFollowEachOther() {
        String id = web.startUpgrade(u -> {});
        assertThat(web.tasks().get(id).currentStage()).isEqualTo("PreCheck");
        pass(2);
        assertThat(web.tasks().get(id).currentStage()).isEqualTo("UpgradeControlPlane");
        pass(14);
        SimulatedAckTask done = web.tasks().get(id);

        assertThat(done.state()).isEqualTo("success");
        assertThat(done.stages())
                .extracting(SimulatedAckTask.Stage::name)
                .containsExactly("PreCheck", "UpgradeControlPlane", "UpgradeNodes");
        assertThat(done.stages()).allMatch(stage -> stage.state().equals("success"));
        assertThat(done.stages().get(2).end()).isEqualTo(clock.instant());
        assertThat(done.updated()).isEqualTo(clock.instant());
        assertThat(done.problem()).isNull();
    }

    @Test
    void eachFailureHasItsCode() {
        web.script().failPrecheck("a");
        assertThat(problemOfNext()).isEqualTo(new SimulatedAckTask.Problem("PrecheckFailed", "a"));
        web.script().failControlPlane("b");
        assertThat(problemOfNext()).isEqualTo(new SimulatedAckTask.Problem("ControlPlaneUpgradeFailed", "b"));
        web.script().failNode(3, "c");
        assertThat(problemOfNext()).isEqualTo(new SimulatedAckTask.Problem("NodeUpgradeFailed", "c"));
        assertThat(problemOfNext()).isNull();
    }

    @Test
    void aScriptDoesNotAffectThePast() {
        String id = web.startUpgrade(u -> {});
        AckCheck check = web.checks().start("ClusterMigrate", "");
        pass(100);
        web.script().failPrecheck("too late").failNode(1, "too late").failCheck("too late");

        assertThat(web.tasks().get(id).state()).isEqualTo("success");
        assertThat(web.checks().get(check.id()).isPassed()).isTrue();
    }

    @Test
    void endsATaskThatIsPausedForMoreThanFifteenDays() {
        String id = web.startUpgrade(u -> {});
        pass(1);
        web.tasks().pause(id);
        clock.advance(Duration.ofDays(15));
        assertThat(web.tasks().get(id).state()).isEqualTo("paused");

        clock.advance(Duration.ofSeconds(1));
        SimulatedAckTask ended = web.tasks().get(id);

        assertThat(ended.state()).isEqualTo("timeout");
        assertThat(ended.problem())
                .isEqualTo(
                        new SimulatedAckTask.Problem("TaskTimeout", "paused for more than 15 days: held by operator"));
        assertThat(ended.updated()).isEqualTo(clock.instant().minusSeconds(1));
        assertThat(ended.events().get(ended.events().size() - 1).reason()).isEqualTo("TaskTimeout");
        assertThatThrownBy(() -> web.tasks().resume(id)).hasMessageContaining("is timeout");
        assertThatThrownBy(() -> web.tasks().cancel(id)).hasMessageContaining("is timeout");
        assertThat(web.startUpgrade(u -> {})).isNotEqualTo(id);
    }

    @Test
    void aResumeBeginsTheFifteenDaysAgain() {
        String id = web.startUpgrade(u -> {});
        for (int i = 0; i < 2; i++) {
            web.tasks().pause(id);
            clock.advance(Duration.ofDays(10));
            web.tasks().resume(id);
        }

        assertThat(web.tasks().get(id).state()).isEqualTo("running");
    }

    @Test
    void pausesAtAFailedNodeAndTriesItAgainAfterAResume() {
        web.script().pauseAtFailedNode(1, "kubelet not ready");
        String id = web.startUpgrade(u -> {});
        pass(100);
        SimulatedAckTask paused = web.tasks().get(id);
        String node = paused.results().get(0).data();

        assertThat(paused.state()).isEqualTo("paused");
        assertThat(paused.results().get(0).status()).isEqualTo("failed");
        assertThat(paused.problem()).isNull();
        assertThat(paused.stages().get(2).message()).isEqualTo("kubelet not ready");
        assertThat(paused.events())
                .filteredOn(event -> event.level().equals("Warning"))
                .singleElement()
                .satisfies(event -> assertThat(event.message()).isEqualTo(node + ": kubelet not ready"));

        web.tasks().resume(id);
        pass(100);
        SimulatedAckTask done = web.tasks().get(id);
        assertThat(done.state()).isEqualTo("success");
        assertThat(done.results()).allMatch(result -> result.status().equals("success"));
    }

    @Test
    void doesNotPauseAtTheLastNode() {
        web.script().pauseAtFailedNode(3, "kubelet not ready");
        String id = web.startUpgrade(u -> {});
        pass(100);

        assertThat(web.tasks().get(id).state()).isEqualTo("success");
    }

    @Test
    void aPauseStopsTheTimeOfATask() {
        String id = web.startUpgrade(u -> {});
        pass(1);
        web.tasks().pause(id);
        pass(500);
        web.tasks().resume(id);
        pass(14);
        assertThat(web.tasks().get(id).state()).isEqualTo("running");
        pass(1);
        assertThat(web.tasks().get(id).state()).isEqualTo("success");
    }

    @Test
    void findsATaskByItsIdAlone() {
        SimulatedAckCluster api = cloud.addCluster(c -> c.name("api"));
        String id = api.startUpgrade(u -> {});

        assertThat(cloud.tasksWith(id)).isSameAs(api.tasks());
        assertThatExceptionOfType(AckErrorException.class).isThrownBy(() -> cloud.tasksWith("T-0"));
        assertThatExceptionOfType(AckErrorException.class)
                .isThrownBy(() -> web.tasks().get(id))
                .satisfies(rejection -> assertThat(rejection.status()).isEqualTo(404));
    }

    @Test
    void theTrueStateIsNeitherDelayedNorReplacedNorHidden() {
        web.script().lagTask(5).lagTask(Duration.ofDays(1)).taskState().show("odd");
        String id = web.startUpgrade(u -> {});
        web.script().hideTask(id);

        assertThat(web.tasks().get(id).state()).isEqualTo("running");
        assertThat(web.tasks().all()).hasSize(1);
        assertThat(web.tasks().shown()).isEmpty();
    }

    @Test
    void idsAreTheSameInEachRun() {
        String id = web.startUpgrade(u -> {});
        SimulatedAckCluster twin = new AckCloud(new VirtualClock()).addCluster(c -> c.name("twin"));

        assertThat(twin.startUpgrade(u -> {})).isEqualTo(id);
        assertThat(twin.nodePools()).isEqualTo(web.nodePools());
    }

    @Test
    void acceptsAnyVersionUnlessStrict() {
        assertThatExceptionOfType(AckErrorException.class)
                .isThrownBy(() -> web.startUpgrade(u -> u.strict().nextVersion("1.99.0")));
        web.startUpgrade(u -> u.nextVersion("1.99.0"));
        pass(100);

        assertThat(web.version()).isEqualTo("1.99.0");
        assertThat(web.nextVersion()).isEmpty();
    }

    @Test
    void requiresTheNameOfAnAddon() {
        assertThatExceptionOfType(AckErrorException.class)
                .isThrownBy(() -> web.startAddonUpgrade(Map.of()))
                .satisfies(rejection -> assertThat(rejection.code()).isEqualTo("InvalidParameter"));
    }

    @Test
    void rejectsCountsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> web.script().failNode(0, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> web.script().pauseBeforeNode(0, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> cloud.addCluster(c -> c.nodes(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> cloud.addCluster(c -> c.nodePool("x", -1)));
        assertThatIllegalArgumentException().isThrownBy(() -> cloud.addCluster(c -> c.id(web.id())));
    }

    @Test
    void acceptsOnlyOneOfManyStarts() {
        AtomicInteger rejected = new AtomicInteger();
        List<String> started = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> tryToStart(rejected))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(started).hasSize(1);
        assertThat(rejected).hasValue(31);
    }

    private String tryToStart(AtomicInteger rejected) {
        try {
            return web.startUpgrade(u -> {});
        } catch (AckErrorException rejection) {
            rejected.incrementAndGet();
            return "";
        }
    }

    private SimulatedAckTask.Problem problemOfNext() {
        String id = web.startUpgrade(u -> {});
        pass(100);
        return web.tasks().get(id).problem();
    }

    private void pass(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
    }
}
