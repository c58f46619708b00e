// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.chaos.Claim.Acted;
import io.clusterupgrade.chaos.Claim.Resumed;
import io.clusterupgrade.chaos.Claim.Started;
import io.clusterupgrade.chaos.Claim.Thrown;
import io.clusterupgrade.chaos.Claim.Watched;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares the claims of the client with what actually happened. Independent of client, simulator and seed. */
final class Judge {
    private final Evidence evidence;
    private final List<String> violations = new ArrayList<>();

    private Judge(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Returns the violations, a sentence each; empty if there are none. */
    static List<String> violations(Evidence evidence) {
        Judge judge = new Judge(evidence);
        judge.checkStartsAreExecutedOnce();
        judge.checkNoUnrequestedWrites();
        evidence.claims().forEach(judge::checkClaim);
        evidence.leaks().forEach(leak -> judge.violation("leaked: " + leak));
        return List.copyOf(judge.violations);
    }

    private void violation(String sentence) {
        violations.add(sentence);
    }

    private void checkStartsAreExecutedOnce() {
        long starts = executed(fact -> fact.role() == Role.START);
        if (starts > 1) {
            violation("the start was executed " + starts + " times");
        }
        if (evidence.tasks().size() != starts) {
            violation(starts + " executed starts, but tasks " + evidence.tasks());
        }
    }

    /** Checks that watching and resuming change nothing. */
    private void checkNoUnrequestedWrites() {
        List<Claim> asked = evidence.claims().stream()
                .filter(claim -> claim instanceof Started || claim instanceof Acted)
                .toList();
        evidence.facts().stream()
                .filter(fact -> fact.role().isWrite())
                .filter(fact -> asked.stream().noneMatch(claim -> claim.span().has(fact.sequence())))
                .forEach(fact ->
                        violation("#" + fact.sequence() + " " + fact.operation() + " was sent without a request"));
    }

    private void checkClaim(Claim claim) {
        if (claim instanceof Started started) {
            checkStart(started);
        } else if (claim instanceof Acted acted) {
            checkAction(acted);
        } else if (claim instanceof Watched watched) {
            checkOutcome(watched);
        } else if (claim instanceof Resumed resumed) {
            checkResume(resumed);
        } else if (claim instanceof Thrown thrown) {
            checkException(thrown);
        }
    }

    private void checkStart(Started started) {
        checkWritesAreExecutedOnce(started);
        long executed = executedIn(started, Role.START);
        if (started.result() == Started.StartResult.REJECTED && executed > 0) {
            violation("a start was reported as rejected and was executed: " + started);
        }
        if (started.result() == Started.StartResult.RETURNED && executed == 0 && isUnharmed(started)) {
            violation("a start was reported as sent, was not executed, and the call had no fault: " + started);
        }
    }

    private boolean isUnharmed(Started started) {
        return evidence.facts().stream()
                .filter(fact -> fact.role() == Role.START && started.span().has(fact.sequence()))
                .noneMatch(Fact::isFaulty);
    }

    private void checkAction(Acted acted) {
        checkWritesAreExecutedOnce(acted);
        long executed = executedIn(acted, acted.action());
        if (acted.result() == Acted.ActionResult.ACCEPTED && executed != 1) {
            violation("an action was reported as accepted and was executed " + executed + " times: " + acted);
        }
        if (acted.result() == Acted.ActionResult.REJECTED && executed != 0) {
            violation("an action was reported as rejected and was executed: " + acted);
        }
        long others = evidence.facts().stream()
                .filter(fact -> acted.span().has(fact.sequence()))
                .filter(fact -> fact.role().isWrite() && fact.role() != acted.action())
                .count();
        if (others > 0) {
            violation("an action sent something else: " + acted);
        }
    }

    private void checkWritesAreExecutedOnce(Claim claim) {
        Map<String, Long> executed = evidence.facts().stream()
                .filter(fact -> claim.span().has(fact.sequence()))
                .filter(fact -> fact.role().isWrite() && fact.isExecuted())
                .collect(Collectors.groupingBy(Fact::operation, Collectors.counting()));
        executed.forEach((operation, times) -> {
            if (times > 1) {
                violation(operation + " was executed " + times + " times for " + claim);
            }
        });
    }

    private void checkOutcome(Watched watched) {
        TaskTruth.State truth = watched.truth();
        if (watched.isOverdue() && truth != null && truth.isAtRest()) {
            violation("a watch did not end: " + watched);
        }
        if (watched.state() != null && (truth == null || !agrees(watched.state(), truth))) {
            violation("an outcome is false: " + watched);
        }
        if (watched.isVerified() && !watched.showsTarget()) {
            violation("a success was verified that the cluster does not show: " + watched);
        }
        if (watched.taskId() != null && !isOurs(watched.taskId())) {
            violation("another task was watched: " + watched);
        }
    }

    private boolean agrees(UpgradeState state, TaskTruth.State truth) {
        return switch (state) {
            case SUCCEEDED -> truth == TaskTruth.State.SUCCEEDED;
            case FAILED -> truth == TaskTruth.State.FAILED || (truth == TaskTruth.State.ABORTED && looksFailed());
            case PARTIALLY_FAILED -> truth == TaskTruth.State.PARTIALLY_FAILED;
            case ABORTED -> truth == TaskTruth.State.ABORTED;
            case PAUSED -> truth == TaskTruth.State.PAUSED;
            case PENDING, RUNNING, UNKNOWN -> false;
        };
    }

    /**
     * Returns whether an abort appears as a failure: CSS and CCE have no value for an abort that was not reported as
     * accepted.
     */
    private boolean looksFailed() {
        return evidence.service() != CloudService.ACK
                && evidence.claims().stream()
                        .noneMatch(claim -> claim instanceof Acted acted
                                && acted.action() == Role.ABORT
                                && acted.result() == Acted.ActionResult.ACCEPTED);
    }

    private void checkResume(Resumed resumed) {
        long started = evidence.facts().stream()
                .filter(fact -> fact.role() == Role.START && fact.isExecuted())
                .filter(fact -> fact.sequence() <= resumed.span().last())
                .count();
        boolean isTrue = switch (resumed.result()) {
            case FOUND ->
                resumed.taskIds().size() == 1 && isOurs(resumed.taskIds().get(0));
            case NOT_STARTED, NOTHING -> started == 0;
            case AMBIGUOUS -> started == 0 && hasFaultyReads();
        };
        if (!isTrue) {
            violation("resuming a token had a wrong result, with " + started + " executed starts: " + resumed);
        }
    }

    /** Returns whether the earlier list of tasks was false, so that an ambiguous result is correct. */
    private boolean hasFaultyReads() {
        return evidence.facts().stream().anyMatch(fact -> fact.role() == Role.READ && fact.isFaulty());
    }

    private void checkException(Thrown thrown) {
        if (!thrown.isDocumented()) {
            violation("an undocumented exception: " + thrown);
        } else if (thrown.method().equals("await") && !evidence.tasks().isEmpty()) {
            violation("a watch failed although its task exists: " + thrown);
        }
    }

    private boolean isOurs(String taskId) {
        return evidence.tasks().stream().anyMatch(task -> task.id().equals(taskId));
    }

    private long executedIn(Claim claim, Role role) {
        return executed(fact -> fact.role() == role && claim.span().has(fact.sequence()));
    }

    private long executed(Predicate<Fact> isMeant) {
        return evidence.facts().stream()
                .filter(Fact::isExecuted)
                .filter(isMeant)
                .count();
    }
}
