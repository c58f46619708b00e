// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.PrecheckTask;
import io.clusterupgrade.cce.request.ListPreCheckTasksRequest;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.internal.text.InvisibleCharacters;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.service.StartSteps;
import io.clusterupgrade.upgrade.service.StepWaiter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the pre-check that has to pass before a start (see sdk/docs/wire/cce.md#checks). The service uses the newest one
 * for a version.
 */
final class CcePreChecks {
    /** A check that passed must stay valid until the start, with a snapshot in between. */
    private static final Duration STILL_VALID_FOR = Duration.ofMinutes(15);

    private final CceCluster cluster;
    private final StartSteps steps;
    private final Scheduler time;

    CcePreChecks(CceCluster cluster, StartSteps steps) {
        this.cluster = cluster;
        this.steps = steps;
        this.time = cluster.client().scheduler();
    }

    /**
     * Runs a pre-check, unless a recent one is still valid.
     *
     * @param notBefore when the workflow was created, which only includes later checks; null for none
     */
    void pass(CceClusterUpgrade plan, String current, String target, @Nullable Instant notBefore) {
        PrecheckTask newest = newest(current, target);
        boolean isUsable = newest != null && covers(plan.skippedChecks(), newest);
        if (newest != null && isUsable && !isBefore(newest, notBefore) && hasPassed(newest)) {
            mustBeAccepted(plan, newest);
            steps.found("pre-check " + newest.metadata().uid(), "passed earlier and still valid");
            return;
        }
        PrecheckTask check =
                newest != null && isUsable && isInProgress(newest) ? newest : create(plan, current, target);
        mustBeAccepted(plan, ended(plan, check));
        steps.done("passed");
    }

    /**
     * Waits for the end of a check.
     *
     * @throws StartRejectedException if it does not end in time
     */
    PrecheckTask ended(CceClusterUpgrade plan, PrecheckTask check) {
        String id = check.metadata().uid();
        if (id == null) {
            throw new StartRejectedException("CCE returned no id of the pre-check", null);
        }
        return new StepWaiter(steps, time, plan.checkTimeout())
                .until("pre-check " + id, () -> show(id), CcePreChecks::isOver);
    }

    /** Returns whether a check has expired: the service no longer uses it for an upgrade. */
    boolean hasExpired(PrecheckTask check) {
        Instant expires = check.status().expireTimeStamp();
        return expires != null && !expires.isAfter(time.now());
    }

    /** Rejects a start after a check that has failed, or has passed with warnings that the plan does not accept. */
    private void mustBeAccepted(CceClusterUpgrade plan, PrecheckTask check) {
        List<Finding> rejecting = plan.rejecting(
                CceFindings.of(check).stream().map(this::redacted).toList());
        boolean hasPassed = check.status().phase().equals(CheckPhase.SUCCESS);
        if (hasPassed && rejecting.isEmpty()) {
            return;
        }
        throw StartRejectedException.of(
                "CCE: pre-check " + check.metadata().uid() + " ended with "
                        + check.status().phase(),
                rejecting);
    }

    private Finding redacted(Finding finding) {
        return finding.withText(
                text -> InvisibleCharacters.asSpaces(cluster.client().redact(text)));
    }

    /** Returns the check; null if the response is about another one. */
    private @Nullable PrecheckTask show(String id) {
        PrecheckTask shown = cluster.checks().showPreCheck(id);
        return isAbsentOrEqual(shown.metadata().uid(), id) ? shown : null;
    }

    /** Returns whether an id is absent or is the expected one. */
    private static boolean isAbsentOrEqual(@Nullable String id, String expected) {
        return id == null || id.isEmpty() || id.equals(expected);
    }

    /** Returns the newest check for these versions, whatever its state; null if there is none. */
    @Nullable PrecheckTask newest(String current, String target) {
        return CceLists.read(
                        cluster,
                        CceOperations.Checks.LIST_PRE_CHECK_TASKS,
                        new ListPreCheckTasksRequest(cluster.clusterId()))
                .items()
                .stream()
                .filter(check -> isAbsentOrEqual(check.spec().clusterId(), cluster.clusterId()))
                .filter(check -> current.equals(check.spec().clusterVersion())
                        && target.equals(check.spec().targetVersion()))
                .max(Comparator.comparing(
                        check -> check.metadata().creationTimestamp(),
                        Comparator.nullsFirst(Comparator.<Instant>naturalOrder())))
                .orElse(null);
    }

    /** Creates a check in the cloud. */
    PrecheckTask create(CceClusterUpgrade plan, String current, String target) {
        return cluster.checks().createPreCheck(plan.preCheckRequest(cluster.clusterId(), current, target));
    }

    private static boolean isBefore(PrecheckTask check, @Nullable Instant time) {
        Instant begin = check.metadata().creationTimestamp();
        return time != null && (begin == null || begin.isBefore(time));
    }

    private boolean hasPassed(PrecheckTask check) {
        Instant expires = check.status().expireTimeStamp();
        return check.status().phase().equals(CheckPhase.SUCCESS)
                && expires != null
                && expires.isAfter(time.now().plus(STILL_VALID_FOR));
    }

    static boolean isInProgress(PrecheckTask check) {
        CheckPhase phase = check.status().phase();
        return phase.equals(CheckPhase.INIT) || phase.equals(CheckPhase.RUNNING);
    }

    /** Returns whether a check has ended: an undocumented phase does not count as an end. */
    static boolean isOver(PrecheckTask check) {
        CheckPhase phase = check.status().phase();
        return phase.equals(CheckPhase.SUCCESS) || phase.equals(CheckPhase.FAILED) || phase.equals(CheckPhase.ERROR);
    }

    /** Returns whether a check skips no more than the plan does. */
    static boolean covers(List<SkippedCheckItem> planned, PrecheckTask check) {
        return check.spec().skippedCheckItemList().stream().allMatch(skipped -> {
            List<String> nodes = skipped.resourceSelector() == null
                    ? List.of()
                    : skipped.resourceSelector().values();
            return planned.stream()
                    .filter(item -> item.name().equals(skipped.name()))
                    .anyMatch(item -> item.resourceSelector() == null
                            || (!nodes.isEmpty() && item.nodeIds().containsAll(nodes)));
        });
    }
}
