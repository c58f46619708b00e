// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PendingActionsTest {
    private final PendingActions pending = new PendingActions();
    private final UpgradeSnapshot before = snapshot(UpgradeState.FAILED);

    private static UpgradeSnapshot snapshot(UpgradeState state) {
        return new UpgradeRecord(CloudService.CSS, "https://h", null, "c1", UpgradeKind.IMAGE_UPGRADE, Instant.EPOCH)
                .snapshot(Instant.EPOCH)
                .task("task-1", "detail")
                .state(state, state.name())
                .build();
    }

    private void send() {
        pending.attempt(PendingAction.of(UpgradeAction.RETRY, before, 0, false));
    }

    @Test
    void countAsUnknownFromBeforeTheyAreSent() {
        send();

        assertThat(pending.unknown(UpgradeAction.RETRY)).isNotNull();
        assertThat(pending.unknown(UpgradeAction.ABORT)).isNull();
    }

    @Test
    void areNotResolvedByAPollWhileTheyAreInFlight() {
        send();

        pending.settle(snapshot(UpgradeState.RUNNING), Duration.ofHours(1).toNanos());

        assertThat(pending.unknown(UpgradeAction.RETRY)).isNotNull();
    }

    /** For example, when there was not enough memory to record the end. */
    @Test
    void areResolvedAlthoughTheirEndWasNotRecorded() {
        send();
        pending.idle();
        pending.settle(before, Duration.ofMinutes(1).toNanos());
        assertThat(pending.unknown(UpgradeAction.RETRY)).isNotNull();

        pending.settle(before, Duration.ofMinutes(2).toNanos());

        assertThat(pending.unknown(UpgradeAction.RETRY)).isNull();
    }

    @Test
    void doNotResolveOneAnother() {
        send();
        pending.outcomeUnknown(UpgradeAction.RETRY, before);
        pending.attempt(PendingAction.of(UpgradeAction.ABORT, before, 0, false));
        pending.accepted(UpgradeAction.ABORT, null);

        assertThat(pending.unknown(UpgradeAction.RETRY)).isNotNull();
        assertThat(pending.unknown(UpgradeAction.ABORT)).isNull();
    }

    @Test
    void nameTheAcceptedActionInASnapshotThatDoesNotShowItYet() {
        pending.accepted(UpgradeAction.RETRY, PendingAction.of(UpgradeAction.RETRY, before, 0, true));

        UpgradeSnapshot shown = pending.shown(before);

        assertThat(shown.pendingAction()).isEqualTo(UpgradeAction.RETRY);
        assertThat(shown.state()).isEqualTo(UpgradeState.PENDING);
        assertThat(before.pendingAction()).isNull();
    }
}
