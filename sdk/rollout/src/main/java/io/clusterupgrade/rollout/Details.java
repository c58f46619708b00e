// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.upgrade.model.UpgradeFailure;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report shows of an outcome. */
final class Details {
    private static final int MOST_STEPS = 60;
    private static final int LONGEST = 4000;

    private Details() {}

    static ClusterDetail of(UpgradeOutcome outcome) {
        UpgradeSnapshot snapshot = outcome.snapshot();
        UpgradeFailure failure = failure(outcome);
        return new ClusterDetail(
                snapshot == null ? null : snapshot.taskId(),
                snapshot == null ? List.of() : steps(snapshot),
                failure == null ? null : cut(failure.explain()));
    }

    private static @Nullable UpgradeFailure failure(UpgradeOutcome outcome) {
        if (outcome instanceof UpgradeOutcome.Failed failed) {
            return failed.failure();
        }
        return outcome instanceof UpgradeOutcome.PartiallyFailed failed ? failed.failure() : null;
    }

    private static List<String> steps(UpgradeSnapshot snapshot) {
        return snapshot.steps().stream().limit(MOST_STEPS).map(Details::step).toList();
    }

    private static String step(UpgradeStep step) {
        return step.name() + ": " + step.state();
    }

    /** Returns one line on an upgrade in progress. */
    static String progress(UpgradeSnapshot now) {
        UpgradeStep step = now.currentStep();
        return cut(now.state()
                + (now.nodes().total() == null ? "" : ", " + now.nodes())
                + (step == null ? "" : ", " + step.name()));
    }

    /** Returns one line on a failure. */
    static String brief(UpgradeOutcome outcome) {
        UpgradeFailure failure = failure(outcome);
        if (failure == null) {
            return "";
        }
        return cut((failure.step() == null ? "the upgrade failed" : "failed at step \"" + failure.step() + "\"")
                + (failure.node() == null ? "" : " on node " + failure.node())
                + (failure.message() == null ? "" : ": " + failure.message()));
    }

    /** Returns the message of an exception, or its name if it has none. */
    static String message(Throwable thrown) {
        return cut(thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
