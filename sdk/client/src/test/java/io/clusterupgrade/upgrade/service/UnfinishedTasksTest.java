// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which states count as unfinished. */
class UnfinishedTasksTest {
    private static final Set<UpgradeState> UNFINISHED =
            EnumSet.of(UpgradeState.PENDING, UpgradeState.RUNNING, UpgradeState.PAUSED);

    @ParameterizedTest
    @EnumSource
    void anUndocumentedStateMayBeUnfinishedButDoesNotBlockAStart(UpgradeState state) {
        UpgradeSnapshot task = UpgradeSnapshot.builder(
                        CloudService.CCE, "c-1", UpgradeKind.CLUSTER_UPGRADE, Instant.EPOCH)
                .state(state, state.name())
                .build();

        assertThat(UnfinishedTasks.isUnfinished(task)).isEqualTo(UNFINISHED.contains(state));
        assertThat(UnfinishedTasks.mayBeUnfinished(task))
                .isEqualTo(UNFINISHED.contains(state) || state == UpgradeState.UNKNOWN);
    }
}
