// SPDX-License-Identifier: Apache-2.0
import io.clusterupgrade.upgrade.model.UpgradeOutcome

/** The compiler demands a branch for each outcome. */
fun report(outcome: UpgradeOutcome): String = when (outcome) {
    is UpgradeOutcome.Succeeded -> "done, ${outcome.verification}"
    is UpgradeOutcome.Failed -> outcome.failure.explain()
    is UpgradeOutcome.PartiallyFailed -> outcome.failure.explain()
    is UpgradeOutcome.Aborted -> "aborted"
    is UpgradeOutcome.Paused -> "paused"
    is UpgradeOutcome.StillRunning -> "still running: ${outcome.reason}"
}
