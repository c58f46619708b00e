// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.JournalException;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final ClusterRef A = ClusterRef.css("prod", "a");
    private static final ClusterRef B = ClusterRef.css("prod", "b");
    private static final CssImageUpgrade PLAN = CssImageUpgrade.toVersion("7.10.2");

    @TempDir
    private Path folder;

    private static RolloutBuilder builder(ClusterRef... clusters) {
        return Rollout.builder("bad").clusters(List.of(clusters)).plan(cluster -> PLAN);
    }

    private static void assertRejected(RolloutBuilder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void rejectsWavesThatDoNotFitTheClusters() {
        assertRejected(builder(A, B).wave(Wave.of("one", A)), "1 clusters are in no wave, such as css/prod/b");
        assertRejected(
                builder(A, B).wave(Wave.of("one", A)).wave(Wave.of("two", A, B)),
                "the waves \"one\" and \"two\" overlap: both have css/prod/a");
        assertRejected(builder(A).wave(Wave.rest("one")).wave(Wave.rest("two")), "the wave \"two\" is empty");
        assertRejected(builder(A).wave(Wave.of("none")).wave(Wave.rest("all")), "the wave \"none\" is empty");
        assertRejected(builder(A).wave(Wave.of("one", A, A)), "the wave \"one\" has the cluster css/prod/a twice");
        assertRejected(
                builder(A).wave(Wave.of("one", A, B)), "css/prod/b, which is not one of the clusters of the rollout");
        assertRejected(builder(A, A).wave(Wave.rest("all")), "the cluster css/prod/a is there twice");
        assertRejected(
                builder(A, B).wave(Wave.count("x", 1)).wave(Wave.rest("x")), "each wave needs a name of its own");
        assertRejected(builder(A), "there is no wave");
        assertRejected(builder(), "the rollout has no cluster");
    }

    @Test
    void rejectsPlansThatDoNotFitTheClusters() {
        assertRejected(
                builder(ClusterRef.cce("prod", "c")).wave(Wave.rest("all")),
                "the plan for the cluster cce/prod/c is one for CSS");
        assertThatThrownBy(() -> Rollout.builder("bad").clusters(List.of(A)).build())
                .hasMessage("the plan is not set: call plan(cluster -> ...)");
    }

    @Test
    void rejectsNumbersThatMakeNoSense() {
        assertThatThrownBy(() -> Wave.percent("x", 101)).hasMessageContaining("over 100");
        assertThatThrownBy(() -> Wave.rest("x").withSoak(Duration.ofSeconds(-1)))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> builder(A).retries(-1, Duration.ZERO)).hasMessageContaining("negative");
        assertThatThrownBy(() -> builder(A).waits(Duration.ZERO, Duration.ZERO)).hasMessageContaining("positive");
        assertThatThrownBy(() -> Rollout.builder(" ")).hasMessage("a rollout needs a name");
        assertThatThrownBy(() -> RunOptions.defaults().withStartThreads(0)).hasMessage("startThreads < 1: 0");
        assertThatThrownBy(() -> RunOptions.defaults().withReset(ClusterState.SUCCEEDED))
                .hasMessageContaining("only FAILED, SKIPPED, ABORTED and UNKNOWN can be reset");
    }

    @Test
    void rejectsAnUnknownAccountBeforeAnythingIsSent() {
        try (FleetFixture fleet = new FleetFixture()) {
            Rollout rollout = builder(A, ClusterRef.css("unknown", "b"))
                    .wave(Wave.rest("all"))
                    .build();

            assertThatThrownBy(() -> rollout.start(folder.resolve("x.journal"), fleet.clients(), fleet.options()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("there is no client for the account \"unknown\" of CSS");
            assertThat(fleet.cloud.journal().count()).isZero();
            assertThat(folder.resolve("x.journal")).doesNotExist();
        }
    }

    @Test
    void rejectsTheJournalOfAnotherPlanAndOneThatIsInUse() {
        try (FleetFixture fleet = new FleetFixture()) {
            Path journal = folder.resolve("x.journal");
            RolloutRun run =
                    builder(A, B).wave(Wave.rest("all")).build().start(journal, fleet.clients(), fleet.options());
            run.close();
            int calls = fleet.cloud.journal().count();

            Rollout other = builder(A, B)
                    .wave(Wave.count("one", 1))
                    .wave(Wave.rest("all"))
                    .build();
            assertThatThrownBy(() -> other.start(journal, fleet.clients(), fleet.options()))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("it belongs to another plan");
            assertThat(fleet.cloud.journal().count()).isEqualTo(calls);
        }
    }

    @Test
    void hasAHashOfItsWavesClustersAndPlansOnly() {
        Rollout rollout = builder(A, B).wave(Wave.rest("all")).build();

        assertThat(builder(A, B)
                        .wave(Wave.rest("all").withSoak(Duration.ofHours(1)))
                        .build()
                        .hash())
                .isEqualTo(rollout.hash());
        assertThat(builder(B, A).wave(Wave.rest("all")).build().hash()).isNotEqualTo(rollout.hash());
        assertThat(builder(A, B)
                        .plan(cluster -> CssImageUpgrade.toVersion("7.10.3"))
                        .wave(Wave.rest("all"))
                        .build()
                        .hash())
                .isNotEqualTo(rollout.hash());
        assertThat(rollout.plan(A)).isEqualTo(PLAN);
        assertThat(rollout).hasToString("rollout bad of 2 clusters in 1 waves (" + rollout.hash() + ")");
    }
}
