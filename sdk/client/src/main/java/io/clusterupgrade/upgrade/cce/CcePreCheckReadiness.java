// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.PrecheckTask;
import io.clusterupgrade.cce.model.WorkFlow;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import io.clusterupgrade.upgrade.service.ResultAge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the newest pre-check of a cluster of CCE shows about its readiness (see sdk/docs/wire/cce.md#checks). A new one is created
 * only if the options ask for it, and the newest one cannot be used.
 */
final class CcePreCheckReadiness {
    private static final String NAME = "pre-check";
    private static final String SOURCE = "CCE.ShowPreCheck";

    private final CceClusterUpgrade plan;
    private final ReadinessOptions options;
    private final ReadinessCollector report;
    private final ResultAge age;
    private final CcePreChecks checks;

    CcePreCheckReadiness(
            CceCluster cluster,
            CceClusterUpgrade plan,
            ReadinessOptions options,
            ReadinessCollector report,
            ResultAge age) {
        this.plan = plan;
        this.options = options;
        this.report = report;
        this.age = age;
        this.checks = new CcePreChecks(cluster, report.steps());
    }

    /** Adds the result for these versions, or why there is none. */
    void add(String current, @Nullable WorkFlow flow, String target) {
        Optional<Optional<PrecheckTask>> read =
                report.read(NAME, () -> Optional.ofNullable(checks.newest(current, target)));
        if (read.isEmpty()) {
            return;
        }
        PrecheckTask newest = read.get().orElse(null);
        String unusable = newest == null
                ? "there is no pre-check from " + current + " to " + target
                : unusable(newest, flow == null ? null : flow.metadata().creationTimestamp());
        String stale = newest == null || unusable != null
                ? null
                : age.stale(
                        newest.metadata().creationTimestamp(), newest.status().expireTimeStamp() != null);
        if (newest != null && stale != null && !options.newChecks()) {
            addStale(newest, stale);
        } else if (newest != null && unusable == null && stale == null) {
            add(newest);
        } else if (options.newChecks()) {
            create(current, target, newest);
        } else {
            report.notChecked(NAME, unusable + "; a new one is created in the cloud, which was not asked for", how());
        }
    }

    private String how() {
        return (plan.preCheck() ? "the start creates one and rejects its blockers, or " : "")
                + "make the report with withNewChecks(true)";
    }

    /** Adds a result that the service still accepts, and that is older than the last task. */
    private void addStale(PrecheckTask newest, String why) {
        String title = "pre-check " + newest.metadata().uid() + " of "
                + age.text(newest.metadata().creationTimestamp()) + ", which ended with "
                + newest.status().phase() + ",";
        report.checked(NAME, SOURCE, title + " " + why, List.of(ResultAge.finding(SOURCE, title, why, how(), null)));
    }

    /** Returns why a check says nothing about this plan; null if it does. */
    private @Nullable String unusable(PrecheckTask newest, @Nullable Instant workFlowBegan) {
        String title = "the newest pre-check, " + newest.metadata().uid() + ",";
        Instant begin = newest.metadata().creationTimestamp();
        if (!CcePreChecks.isOver(newest)) {
            return title + " has not ended (" + newest.status().phase() + ")";
        }
        if (checks.hasExpired(newest)) {
            return title + " has expired";
        }
        if (!CcePreChecks.covers(plan.skippedChecks(), newest)) {
            return title + " skips items that the plan does not skip";
        }
        return workFlowBegan != null && (begin == null || begin.isBefore(workFlowBegan))
                ? title + " is older than the open workflow, which includes later ones only"
                : null;
    }

    /** Creates a check, or waits for one in progress. */
    private void create(String current, String target, @Nullable PrecheckTask newest) {
        boolean isInProgress = newest != null
                && CcePreChecks.isInProgress(newest)
                && CcePreChecks.covers(plan.skippedChecks(), newest);
        try {
            report.read(NAME, () -> {
                        PrecheckTask check = newest;
                        if (check == null || !isInProgress) {
                            check = checks.create(plan, current, target);
                            report.created("CCE.CreatePreCheck: pre-check "
                                    + check.metadata().uid());
                        }
                        PrecheckTask ended = checks.ended(plan, check);
                        report.steps().done(null);
                        return ended;
                    })
                    .ifPresent(this::add);
        } catch (StartRejectedException e) {
            report.notChecked(NAME, String.valueOf(e.getMessage()), "make the report again later");
        }
    }

    private void add(PrecheckTask check) {
        Instant expires = check.status().expireTimeStamp();
        String skipped = check.spec().skippedCheckItemList().isEmpty()
                ? ""
                : "; it skipped " + check.spec().skippedCheckItemList().size() + " items";
        report.checked(
                NAME,
                SOURCE,
                "pre-check " + check.metadata().uid() + " of "
                        + age.text(check.metadata().creationTimestamp())
                        + (check.status().phase().equals(CheckPhase.SUCCESS) ? ", has passed" : ", has not passed")
                        + (expires == null ? "" : ", valid until " + expires) + skipped,
                CceFindings.of(check));
    }
}
