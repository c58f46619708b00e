// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.PrecheckTask;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pre-check that has to pass before a start (see sdk/docs/wire/cce.md#checks). The service judges the newest one
 * for a version.
 */
final class CcePreChecks {
    /** A check that passed must hold until the start, with a snapshot in between. */
    private static final Duration STILL_VALID_FOR = Duration.ofMinutes(15);

    private final CceCluster cluster;
    private final Scheduler time;

    CcePreChecks(CceCluster cluster) {
        this.cluster = cluster;
        this.time = cluster.client().scheduler();
    }

    /**
     * Has the cluster checked, unless it was lately.
     *
     * @param notBefore when the workflow began, which only takes up what comes after it; null for none
     */
    void pass(CceClusterUpgrade plan, String current, String target, @Nullable Instant notBefore) {
        PrecheckTask newest = newest(current, target);
        boolean isUsable = newest != null && covers(plan.skippedChecks(), newest);
        if (newest != null && isUsable && !isBefore(newest, notBefore) && hasPassed(newest)) {
            return;
        }
        PrecheckTask check = newest != null && isUsable && isAtWork(newest) ? newest : create(plan, current, target);
        String id = check.metadata().uid();
        if (id == null) {
            throw new StartRejectedException("CCE did not say the id of the pre-check", null);
        }
        PrecheckTask ended = new CceStartWaiter(time, plan.checkTimeout())
                .until("pre-check " + id, () -> show(id), CcePreChecks::isOver);
        if (!ended.status().phase().equals(CheckPhase.SUCCESS)) {
            throw new StartRejectedException("CCE: " + cluster.client().redact(CceFindings.explain(ended)), null);
        }
    }

    /** The check; null for a response about another one. */
    private @Nullable PrecheckTask show(String id) {
        PrecheckTask shown = cluster.checks().showPreCheck(id);
        return isOrUnsaid(shown.metadata().uid(), id) ? shown : null;
    }

    /** Returns whether a service that leaves an id out, or says it, means this one. */
    private static boolean isOrUnsaid(@Nullable String id, String expected) {
        return id == null || id.isEmpty() || id.equals(expected);
    }

    private @Nullable PrecheckTask newest(String current, String target) {
        return cluster.checks().listPreCheckTasks().items().stream()
                .filter(check -> isOrUnsaid(check.spec().clusterId(), cluster.clusterId()))
                .filter(check -> current.equals(check.spec().clusterVersion())
                        && target.equals(check.spec().targetVersion()))
                .max(Comparator.comparing(
                        check -> check.metadata().creationTimestamp(),
                        Comparator.nullsFirst(Comparator.<Instant>naturalOrder())))
                .orElse(null);
    }

    private PrecheckTask create(CceClusterUpgrade plan, String current, String target) {
        return cluster.checks()
                .createPreCheck(CreatePreCheckRequest.builder(cluster.clusterId(), current, target)
                        .skippedCheckItemList(plan.skippedChecks())
                        .build());
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

    private static boolean isAtWork(PrecheckTask check) {
        CheckPhase phase = check.status().phase();
        return phase.equals(CheckPhase.INIT) || phase.equals(CheckPhase.RUNNING);
    }

    /** A word that nobody has documented is no end. */
    private static boolean isOver(PrecheckTask check) {
        CheckPhase phase = check.status().phase();
        return phase.equals(CheckPhase.SUCCESS) || phase.equals(CheckPhase.FAILED) || phase.equals(CheckPhase.ERROR);
    }

    /** Returns whether a check passes over no more than the plan does. */
    private static boolean covers(List<SkippedCheckItem> planned, PrecheckTask check) {
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
