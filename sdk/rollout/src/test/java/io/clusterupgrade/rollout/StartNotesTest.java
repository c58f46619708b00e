// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.progress.RolloutEvent;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartNotesTest {
    @TempDir
    private Path folder;

    @Test
    void theChecksBeforeAStartAreNotesOfTheCluster() {
        List<String> notes = new CopyOnWriteArrayList<>();
        try (FleetFixture fleet = new FleetFixture()) {
            ClusterRef web = ClusterRef.cce(
                    "prod",
                    fleet.cloud.cce().addCluster(spec -> spec.name("web")).id());
            Rollout rollout = Rollout.builder("test")
                    .clusters(List.of(web))
                    .plan(cluster -> CceClusterUpgrade.toVersion(FleetFixture.CCE_VERSION))
                    .wave(Wave.rest("all"))
                    .build();
            RunOptions options = fleet.options().withListener(event -> {
                if (event.kind() == RolloutEvent.Kind.NOTE) {
                    notes.add(event.text());
                }
            });

            fleet.await(rollout.start(folder.resolve("fleet.journal"), fleet.clients(), options));
        }
        assertThat(notes)
                .anyMatch(note -> note.matches("pre-check \\S+ RUNNING"))
                .anyMatch(note -> note.matches("snapshot \\S+ of the masters DONE"))
                .anyMatch(note -> note.matches("start of the upgrade DONE, accepted as task \\S+"));
    }
}
