// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.time.Duration;

/** After how long without a change an upgrade counts as stalled. */
final class StallTimes {
    /** The limit of the service for moving the data of one node (see sdk/docs/wire/css.md#upgradecore). */
    private static final Duration MOVING_DATA = Duration.ofDays(2);

    private static final Duration NODE_OF_CSS = Duration.ofHours(2);
    private static final Duration BATCH_OF_CCE = Duration.ofHours(2);
    private static final Duration BATCH_OF_ACK = Duration.ofHours(1);

    private StallTimes() {}

    static Duration of(AwaitOptions options, UpgradeSnapshot now) {
        if (options.stallAfter() != null) {
            return options.stallAfter();
        }
        if (now.service() == CloudService.CSS) {
            return mayMoveData(now) ? MOVING_DATA : NODE_OF_CSS;
        }
        return now.service() == CloudService.CCE ? BATCH_OF_CCE : BATCH_OF_ACK;
    }

    /** Returns whether the first step of a node, moving its data, is in progress, or may be. */
    private static boolean mayMoveData(UpgradeSnapshot now) {
        UpgradeStep step = now.currentStep();
        return step == null || step.equals(now.steps().get(0));
    }
}
