// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.css.model.CssAzMigration;
import io.clusterupgrade.simulator.css.model.CssStep;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The progress of a task. One node takes 13 minutes: one for each step. */
class SimulatedCssClusterTest {
    private static final Duration NODE = Duration.ofMinutes(13);

    private final VirtualClock clock = new VirtualClock();
    private final CssCloud cloud = new CssCloud(clock);
    private final SimulatedCssCluster shop =
            cloud.addCluster(c -> c.name("shop").nodes(3).version("7.6.2").stepDuration(Duration.ofMinutes(1)));

    @Test
    void nodesAreUpgradedOneAfterAnother() {
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        assertThat(shop.task(id).progress().currentNode()).isEqualTo("shop-ess-esn-1-1");
        assertThat(shop.task(id).progress().completedNodes()).isEmpty();

        clock.advance(NODE);
        assertThat(shop.task(id).progress().completedNodes()).containsExactly("shop-ess-esn-1-1");
        assertThat(shop.task(id).progress().currentNode()).isEqualTo("shop-ess-esn-2-1");

        clock.advance(NODE.multipliedBy(2));
        CssTask done = shop.task(id);
        assertThat(done.status()).isEqualTo(CssTaskStatus.SUCCESS);
        assertThat(done.progress().completedNodes())
                .isEqualTo(done.progress().totalNodes())
                .hasSize(3);
        assertThat(done.endTime()).isEqualTo(done.startTime().plus(NODE.multipliedBy(3)));
    }

    @Test
    void marksAllButTheDocumentedOnesOfThirteenSteps() {
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        clock.advance(Duration.ofSeconds(90));
        List<CssStep> steps = shop.task(id).progress().steps();

        assertThat(steps).extracting(CssStep::order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(steps.get(0).name()).isEqualTo("Data migration");
        assertThat(steps.get(12).name()).isEqualTo("Task status update");
        assertThat(steps.subList(1, 12)).allMatch(step -> step.description().startsWith("(simulated) "));
        assertThat(List.of(steps.get(0), steps.get(12)))
                .noneMatch(step -> step.description().startsWith("(simulated) "));
        assertThat(steps).extracting(CssStep::status).startsWith("SUCCESS", "RUNNING", "WAITING");
        assertThat(steps.get(2).begin()).isNull();
    }

    @Test
    void theVersionChangesOnlyWhenTheWholeUpgradeHasSucceeded() {
        shop.startUpgrade(u -> u.crossVersion("7.10.2"));
        clock.advance(NODE.multipliedBy(2));
        assertThat(shop.version()).isEqualTo("7.6.2");
        clock.advance(NODE);
        assertThat(shop.version()).isEqualTo("7.10.2");
    }

    @Test
    void rejectsASecondTask() {
        shop.startUpgrade(CssUpgradePlan::sameVersion);
        CssErrorException rejection =
                catchThrowableOfType(CssErrorException.class, () -> shop.startUpgrade(CssUpgradePlan::sameVersion));

        assertThat(rejection.status()).isEqualTo(409);
        assertThat(rejection.code()).isEqualTo("CSS.0011");
    }

    @Test
    void keepsFinishedTasksNewestFirst() {
        String first = shop.startUpgrade(CssUpgradePlan::sameVersion);
        clock.advance(NODE.multipliedBy(3));
        String second = shop.startAzMigration(a -> a.to("cn-north-4c"));

        assertThat(shop.tasks()).extracting(CssTask::id).containsExactly(second, first);
    }

    @Test
    void aBatchMigratesItsDataAtOnce() {
        SimulatedCssCluster big = cloud.addCluster(c -> c.nodes(4).stepDuration(Duration.ofMinutes(1)));
        String id = big.startUpgrade(u -> u.batchSize(2));
        List<String> nodes = big.nodeNames();
        assertThat(big.task(id).progress().currentBatch()).containsExactly(nodes.get(0), nodes.get(1));

        clock.advance(NODE);
        assertThat(big.task(id).progress().currentBatch()).containsExactly(nodes.get(1));
        assertThat(big.task(id).progress().steps().get(0).status()).isEqualTo("SUCCESS");

        clock.advance(Duration.ofMinutes(12));
        assertThat(big.task(id).progress().completedNodes()).containsExactly(nodes.get(0), nodes.get(1));
        assertThat(big.task(id).progress().currentBatch()).containsExactly(nodes.get(2), nodes.get(3));
    }

    @Test
    void anAzMoveMovesAllNodesOneByOne() {
        String id = shop.startAzMigration(a -> a.to("cn-north-4c").instType("ess"));
        clock.advance(NODE);
        assertThat(shop.zones())
                .containsEntry("shop-ess-esn-1-1", "cn-north-4c")
                .containsEntry("shop-ess-esn-2-1", "cn-north-4a");

        clock.advance(NODE.multipliedBy(2));
        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
        assertThat(shop.zones().values()).containsOnly("cn-north-4c");
        assertThat(shop.task(id).image()).isNull();
    }

    @Test
    void anAzAdditionMovesOnlyNodesThatChangeTheirZone() {
        SimulatedCssCluster news = cloud.addCluster(c -> c.name("news").nodes(4));
        CssTask task = news.task(news.startAzMigration(a -> a.adding("cn-north-4e")));

        assertThat(task.progress().totalNodes()).containsExactly("news-ess-esn-2-1", "news-ess-esn-4-1");
        CssAzMigration change = Objects.requireNonNull(task.azChange());
        assertThat(change.migrateType()).isEqualTo("multi_az_change");
        assertThat(change.targetAz()).isEqualTo("cn-north-4a,cn-north-4e");
        assertThat(change.finalNodes()).containsEntry("cn-north-4a", List.of("news-ess-esn-1-1", "news-ess-esn-3-1"));
    }

    @Test
    void rejectsAnAzChangeWithoutATarget() {
        assertThatIllegalArgumentException().isThrownBy(() -> shop.startAzMigration(a -> a.agency("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> shop.startAzMigration(a -> a.to("cn-north-4a")));
    }

    @Test
    void hidesANewTaskFromTheListForAWhile() {
        SimulatedCssCluster slow = cloud.addCluster(c -> c.taskListLag(Duration.ofSeconds(20)));
        slow.startUpgrade(CssUpgradePlan::sameVersion);
        assertThat(slow.listedTasks()).isEmpty();
        assertThat(slow.tasks()).hasSize(1);

        clock.advance(Duration.ofSeconds(20));
        assertThat(slow.listedTasks()).hasSize(1);
    }

    @Test
    void theExampleOfThePackageDocumentationFailsAtTheScriptedStep() {
        SimulatedCssCluster other =
                cloud.addCluster(c -> c.name("other").nodes(3).version("7.6.2"));
        other.script().failNode(2).atStep(4).once("Shard relocation exceeded the time limit.");
        String id = other.startUpgrade(u -> u.crossVersion("7.10.2"));
        clock.advance(Duration.ofMinutes(30));

        CssTask failed = other.task(id);
        assertThat(failed.status()).isEqualTo(CssTaskStatus.FAILED);
        assertThat(failed.failMessage()).isEqualTo("Shard relocation exceeded the time limit.");
        assertThat(failed.progress().steps().get(4).status()).isEqualTo("FAILED");
        Instant expected = VirtualClock.DEFAULT_START.plus(Duration.ofMinutes(11 + 5 + 2));
        assertThat(failed.endTime()).isEqualTo(expected);
    }

    @Test
    void idsRepeatFromRunToRun() {
        CssCloud again = new CssCloud(clock);
        assertThat(again.addCluster(c -> c.name("x")).id()).isEqualTo(shop.id());
        assertThat(cloud.clusters()).extracting(SimulatedCssCluster::name).containsExactly("shop");
    }

    @Test
    void rejectsADuplicateId() {
        assertThatIllegalArgumentException().isThrownBy(() -> cloud.addCluster(c -> c.id(shop.id())));
    }
}
