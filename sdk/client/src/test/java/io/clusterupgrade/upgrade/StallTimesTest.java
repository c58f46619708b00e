// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import io.clusterupgrade.upgrade.model.UpgradeStep.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests after how long without a change an upgrade counts as stalled. */
class StallTimesTest {
    private static UpgradeSnapshot snapshot(CloudService service, UpgradeStep... steps) {
        return UpgradeSnapshot.builder(service, "c1", UpgradeKind.CLUSTER_UPGRADE, Instant.EPOCH)
                .steps(List.of(steps))
                .build();
    }

    private static UpgradeStep step(String name, State state) {
        return new UpgradeStep(name, state, state.name(), null, null, null);
    }

    private static Duration stall(UpgradeSnapshot now) {
        return StallTimes.of(AwaitOptions.defaults(), now);
    }

    @Test
    void movingTheDataOfANodeOfCssMayTakeAsLongAsTheServiceAllows() {
        assertThat(stall(snapshot(
                        CloudService.CSS, step("Data migration", State.RUNNING), step("Image switch", State.WAITING))))
                .isEqualTo(Duration.ofDays(2));
        assertThat(stall(snapshot(CloudService.CSS)))
                .as("without a step it may be in progress")
                .isEqualTo(Duration.ofDays(2));
    }

    @Test
    void otherStepsAndServicesAreReportedSooner() {
        assertThat(stall(snapshot(
                        CloudService.CSS, step("Data migration", State.DONE), step("Image switch", State.RUNNING))))
                .isEqualTo(Duration.ofHours(2));
        assertThat(stall(snapshot(CloudService.CCE))).isEqualTo(Duration.ofHours(2));
        assertThat(stall(snapshot(CloudService.ACK))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anOptionReplacesThem() {
        AwaitOptions options = AwaitOptions.defaults().withStallAfter(Duration.ofMinutes(5));

        assertThat(StallTimes.of(options, snapshot(CloudService.CSS))).isEqualTo(Duration.ofMinutes(5));
    }
}
