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

/** Compares what the client told with what really happened. Knows no client, no simulator and no seed. */
final class Judge {
    private final Evidence evidence;
    private final List<String> faults = new ArrayList<>();

    private Judge(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What is wrong, a sentence each; empty if all is well. */
    static List<String> violations(Evidence evidence) {
        Judge judge = new Judge(evidence);
        judge.startsAreExecutedOnce();
        judge.nothingIsWrittenUnasked();
        evidence.claims().forEach(judge::claimIsTrue);
        evidence.leaks().forEach(leak -> judge.fault("leaked: " + leak));
        return List.copyOf(judge.faults);
    }

    private void fault(String sentence) {
        faults.add(sentence);
    }

    private void startsAreExecutedOnce() {
        long starts = executed(fact -> fact.role() == Role.START);
        if (starts > 1) {
            fault("the start was executed " + starts + " times");
        }
        if (evidence.tasks().size() != starts) {
            fault(starts + " executed starts, but tasks " + evidence.tasks());
        }
    }

    /** Watching and resuming change nothing. */
    private void nothingIsWrittenUnasked() {
        List<Claim> asked = evidence.claims().stream()
                .filter(claim -> claim instanceof Started || claim instanceof Acted)
                .toList();
        evidence.facts().stream()
                .filter(fact -> fact.role().isWrite())
                .filter(fact -> asked.stream().noneMatch(claim -> claim.span().has(fact.sequence())))
                .forEach(fact -> fault("#" + fact.sequence() + " " + fact.operation() + " was sent unasked"));
    }

    private void claimIsTrue(Claim claim) {
        if (claim instanceof Started started) {
            startIsTrue(started);
        } else if (claim instanceof Acted acted) {
            actionIsTrue(acted);
        } else if (claim instanceof Watched watched) {
            outcomeIsTrue(watched);
        } else if (claim instanceof Resumed resumed) {
            resumptionIsTrue(resumed);
        } else if (claim instanceof Thrown thrown) {
            exceptionIsFair(thrown);
        }
    }

    private void startIsTrue(Started started) {
        writesAreExecutedOnce(started);
        long executed = executedIn(started, Role.START);
        if (started.result() == Started.StartResult.REJECTED && executed > 0) {
            fault("a start was told as refused and was executed: " + started);
        }
        if (started.result() == Started.StartResult.RETURNED && executed == 0 && isUnharmed(started)) {
            fault("a start was told as sent, was not executed, and nothing was wrong with the call: " + started);
        }
    }

    private boolean isUnharmed(Started started) {
        return evidence.facts().stream()
                .filter(fact -> fact.role() == Role.START && started.span().has(fact.sequence()))
                .noneMatch(Fact::isFaulty);
    }

    private void actionIsTrue(Acted acted) {
        writesAreExecutedOnce(acted);
        long executed = executedIn(acted, acted.action());
        if (acted.result() == Acted.ActionResult.ACCEPTED && executed != 1) {
            fault("an action was told as accepted and was executed " + executed + " times: " + acted);
        }
        if (acted.result() == Acted.ActionResult.REJECTED && executed != 0) {
            fault("an action was told as refused and was executed: " + acted);
        }
        long others = evidence.facts().stream()
                .filter(fact -> acted.span().has(fact.sequence()))
                .filter(fact -> fact.role().isWrite() && fact.role() != acted.action())
                .count();
        if (others > 0) {
            fault("an action sent something else: " + acted);
        }
    }

    private void writesAreExecutedOnce(Claim claim) {
        Map<String, Long> executed = evidence.facts().stream()
                .filter(fact -> claim.span().has(fact.sequence()))
                .filter(fact -> fact.role().isWrite() && fact.isExecuted())
                .collect(Collectors.groupingBy(Fact::operation, Collectors.counting()));
        executed.forEach((operation, times) -> {
            if (times > 1) {
                fault(operation + " was executed " + times + " times for " + claim);
            }
        });
    }

    private void outcomeIsTrue(Watched watched) {
        TaskTruth.State truth = watched.truth();
        if (watched.isOverdue() && truth != null && truth.isAtRest()) {
            fault("a watch went on and on: " + watched);
        }
        if (watched.state() != null && (truth == null || !agrees(watched.state(), truth))) {
            fault("an outcome is not true: " + watched);
        }
        if (watched.isVerified() && !watched.showsTarget()) {
            fault("a success was confirmed that the cluster does not show: " + watched);
        }
        if (watched.taskId() != null && !isOurs(watched.taskId())) {
            fault("another task was watched: " + watched);
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

    /** CSS and CCE have no word for an abort: one that was not told as accepted shows as a failure. */
    private boolean looksFailed() {
        return evidence.service() != CloudService.ACK
                && evidence.claims().stream()
                        .noneMatch(claim -> claim instanceof Acted acted
                                && acted.action() == Role.ABORT
                                && acted.result() == Acted.ActionResult.ACCEPTED);
    }

    private void resumptionIsTrue(Resumed resumed) {
        long started = evidence.facts().stream()
                .filter(fact -> fact.role() == Role.START && fact.isExecuted())
                .filter(fact -> fact.sequence() <= resumed.span().last())
                .count();
        boolean isTrue = switch (resumed.result()) {
            case FOUND ->
                resumed.taskIds().size() == 1 && isOurs(resumed.taskIds().get(0));
            case NOT_STARTED, NOTHING -> started == 0;
            case AMBIGUOUS -> started == 0 && hasLiedToReads();
        };
        if (!isTrue) {
            fault("a token was resumed wrongly, with " + started + " executed starts: " + resumed);
        }
    }

    /** Where the list of tasks from before was not true, people have to decide. */
    private boolean hasLiedToReads() {
        return evidence.facts().stream().anyMatch(fact -> fact.role() == Role.READ && fact.isFaulty());
    }

    private void exceptionIsFair(Thrown thrown) {
        if (!thrown.isDocumented()) {
            fault("an exception that is not documented: " + thrown);
        } else if (thrown.method().equals("await") && !evidence.tasks().isEmpty()) {
            fault("a watch gave up although its task is there: " + thrown);
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
