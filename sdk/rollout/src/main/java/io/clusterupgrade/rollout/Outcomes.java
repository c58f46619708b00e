// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
import java.util.function.Consumer;

/** What the outcome of an upgrade means for its cluster, the same for all drivers. */
final class Outcomes {
    private Outcomes() {}

    /**
     * Reports an outcome.
     *
     * @param blocking runs what may take long: the action after a success
     */
    static void report(
            int cluster,
            Upgrade upgrade,
            UpgradeOutcome outcome,
            ClusterJobs jobs,
            Results results,
            Consumer<Runnable> blocking) {
        ClusterDetail detail = Details.of(outcome);
        if (outcome instanceof UpgradeOutcome.Succeeded succeeded) {
            String reason = succeeded.verification() == Verification.NOT_YET
                    ? "the task succeeded, and the cluster does not show the target yet"
                    : "";
            blocking.accept(() -> jobs.finish(cluster, upgrade, detail, reason));
        } else if (outcome instanceof UpgradeOutcome.Aborted) {
            results.ended(cluster, ClusterState.ABORTED, "it was aborted", detail);
        } else if (outcome instanceof UpgradeOutcome.StillRunning) {
            results.unread(cluster, "the watch ended before the upgrade");
        } else {
            results.failed(cluster, Details.brief(outcome), detail);
        }
    }
}
