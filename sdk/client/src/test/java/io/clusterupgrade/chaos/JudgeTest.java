// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.chaos.Claim.Acted;
import io.clusterupgrade.chaos.Claim.Acted.ActionResult;
import io.clusterupgrade.chaos.Claim.Resumed;
import io.clusterupgrade.chaos.Claim.Resumed.ResumeResult;
import io.clusterupgrade.chaos.Claim.Span;
import io.clusterupgrade.chaos.Claim.Started;
import io.clusterupgrade.chaos.Claim.Started.StartResult;
import io.clusterupgrade.chaos.Claim.Thrown;
import io.clusterupgrade.chaos.Claim.Watched;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests each rule of the judge with evidence that violates it, and with evidence that does not. */
class JudgeTest {
    private static final String TASK = "t1";
    private static final Span START = new Span(0, 2);
    private static final Span WATCH = new Span(2, 3);
    private static final Span ACTION = new Span(3, 5);

    private final List<Claim> claims = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<TaskTruth> tasks = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();
    private CloudService service = CloudService.CSS;

    private List<String> violations() {
        return Judge.violations(new Evidence(service, claims, facts, tasks, leaks));
    }

    private void expect(String violation) {
        assertThat(violations()).singleElement().asString().startsWith(violation);
    }

    private void fact(long sequence, Role role, boolean executed) {
        facts.add(new Fact(sequence, role.name(), role, executed, !executed));
    }

    /** Adds a start that was executed once and returned. */
    private void goodStart() {
        fact(1, Role.READ, true);
        fact(2, Role.START, true);
        claims.add(new Started(START, StartResult.RETURNED));
        tasks.add(new TaskTruth(TASK, TaskTruth.State.FAILED));
    }

    private void action(ActionResult result, boolean... executions) {
        goodStart();
        fact(3, Role.READ, true);
        for (boolean executed : executions) {
            fact(4, Role.RETRY, executed);
        }
        claims.add(new Acted(ACTION, Role.RETRY, result));
    }

    private static Watched outcome(@Nullable UpgradeState state, TaskTruth.@Nullable State truth) {
        return new Watched(WATCH, state, false, TASK, truth, false, false);
    }

    @Test
    void acceptsTrueClaims() {
        action(ActionResult.ACCEPTED, true);
        claims.add(outcome(UpgradeState.FAILED, TaskTruth.State.FAILED));
        claims.add(new Resumed(new Span(5, 5), ResumeResult.FOUND, List.of(TASK)));
        claims.add(new Thrown(WATCH, "action", "ConflictException", true, ""));

        assertThat(violations()).isEmpty();
    }

    @Test
    void reportsAStartThatWasExecutedTwice() {
        goodStart();
        fact(3, Role.START, true);
        tasks.add(new TaskTruth("t2", TaskTruth.State.WORKING));
        claims.set(0, new Started(START, StartResult.DIED));
        claims.add(new Started(new Span(2, 3), StartResult.RETURNED));

        expect("the start was executed 2 times");
    }

    @Test
    void reportsATaskWithoutAStart() {
        goodStart();
        tasks.add(new TaskTruth("t2", TaskTruth.State.WORKING));

        expect("1 executed starts, but tasks");
    }

    @Test
    void reportsAnExecutedStartThatWasClaimedAsRejected() {
        goodStart();
        claims.set(0, new Started(START, StartResult.REJECTED));

        expect("a start was reported as rejected and was executed");
    }

    @Test
    void reportsAStartThatWasNotExecutedWithoutAFault() {
        facts.add(new Fact(2, "UpgradeCore", Role.START, false, false));
        claims.add(new Started(START, StartResult.RETURNED));

        expect("a start was reported as sent, was not executed");
    }

    @ParameterizedTest
    @EnumSource(
            value = StartResult.class,
            names = {"RETURNED", "OUTCOME_UNKNOWN", "DIED"})
    void acceptsAStartThatAFaultPrevented(StartResult result) {
        fact(2, Role.START, false);
        claims.add(new Started(START, result));

        assertThat(violations()).isEmpty();
    }

    @Test
    void reportsACheckThatAStartExecutedTwice() {
        goodStart();
        fact(1, Role.BEFORE_START, true);
        fact(1, Role.BEFORE_START, true);

        expect("BEFORE_START was executed 2 times for Started");
    }

    @Test
    void reportsAnUnrequestedWrite() {
        goodStart();
        fact(3, Role.RETRY, true);
        claims.add(outcome(UpgradeState.FAILED, TaskTruth.State.FAILED));

        expect("#3 RETRY was sent without a request");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, 0, an action was reported as accepted and was executed 0 times",
        "REJECTED, 1, an action was reported as rejected and was executed"
    })
    void reportsAFalseClaimAboutAnAction(ActionResult result, int executed, String violation) {
        action(result, executed == 1);

        expect(violation);
    }

    @ParameterizedTest
    @EnumSource(ActionResult.class)
    void reportsAnActionThatWasExecutedTwice(ActionResult result) {
        action(result, true, true);

        assertThat(violations()).anyMatch(text -> text.startsWith("RETRY was executed 2 times for Acted"));
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, true", "REJECTED, false", "UNKNOWN, true", "UNKNOWN, false", "DIED, true", "DIED, false"})
    void acceptsATrueClaimAboutAnAction(ActionResult result, boolean executed) {
        action(result, executed);

        assertThat(violations()).isEmpty();
    }

    @Test
    void reportsAnActionThatSentAnother() {
        action(ActionResult.REJECTED);
        fact(4, Role.ABORT, true);

        expect("an action sent something else");
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCEEDED, SUCCEEDED, true",
        "SUCCEEDED, WORKING, false",
        "SUCCEEDED, FAILED, false",
        "SUCCEEDED, , false",
        "FAILED, FAILED, true",
        "FAILED, WORKING, false",
        "FAILED, SUCCEEDED, false",
        "FAILED, PARTIALLY_FAILED, false",
        "PARTIALLY_FAILED, PARTIALLY_FAILED, true",
        "PARTIALLY_FAILED, FAILED, false",
        "PAUSED, PAUSED, true",
        "PAUSED, WORKING, false",
        "ABORTED, ABORTED, true",
        "ABORTED, FAILED, false",
        "ABORTED, WORKING, false",
        "RUNNING, WORKING, false",
        ", WORKING, true",
        ", FAILED, true"
    })
    void reportsAFalseOutcome(@Nullable UpgradeState reported, TaskTruth.@Nullable State truth, boolean isTrue) {
        goodStart();
        claims.add(outcome(reported, truth));

        assertThat(violations()).hasSize(isTrue ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"CSS, UNKNOWN, true", "CCE, UNKNOWN, true", "ACK, UNKNOWN, false", "CSS, ACCEPTED, false"})
    void acceptsAFailureInsteadOfAnAbortOnlyWhenTheyCannotBeDistinguished(
            CloudService of, ActionResult abort, boolean isBorne) {
        service = of;
        goodStart();
        fact(4, Role.ABORT, true);
        claims.add(new Acted(ACTION, Role.ABORT, abort));
        claims.add(
                new Watched(new Span(5, 5), UpgradeState.FAILED, false, TASK, TaskTruth.State.ABORTED, false, false));

        assertThat(violations()).hasSize(isBorne ? 0 : 1);
    }

    @Test
    void reportsAWatchThatContinuesAfterTheEnd() {
        goodStart();
        claims.add(new Watched(WATCH, null, true, TASK, TaskTruth.State.SUCCEEDED, false, true));

        expect("a watch did not end");
    }

    @Test
    void reportsAFalseVerification() {
        goodStart();
        claims.add(new Watched(WATCH, UpgradeState.SUCCEEDED, false, TASK, TaskTruth.State.SUCCEEDED, true, false));

        expect("a success was verified that the cluster does not show");
    }

    @Test
    void reportsAWatchOfAnotherTask() {
        goodStart();
        claims.add(new Watched(WATCH, UpgradeState.FAILED, false, "t2", TaskTruth.State.FAILED, false, false));

        expect("another task was watched");
    }

    @ParameterizedTest
    @CsvSource({
        "FOUND, t1, true",
        "FOUND, t2, false",
        "NOT_STARTED, , false",
        "NOTHING, , false",
        "AMBIGUOUS, t1, false"
    })
    void reportsAResumeThatDoesNotFindTheTask(ResumeResult result, @Nullable String id, boolean isRight) {
        goodStart();
        claims.add(new Resumed(WATCH, result, id == null ? List.of() : List.of(id)));

        assertThat(violations()).hasSize(isRight ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "FOUND, false, false",
        "NOT_STARTED, false, true",
        "NOTHING, false, true",
        "AMBIGUOUS, false, false",
        "AMBIGUOUS, true, true"
    })
    void reportsAResumeThatFindsAMissingTask(ResumeResult result, boolean hasLied, boolean isRight) {
        fact(1, Role.READ, !hasLied);
        fact(2, Role.START, false);
        claims.add(new Started(START, StartResult.OUTCOME_UNKNOWN));
        claims.add(new Resumed(WATCH, result, result == ResumeResult.FOUND ? List.of("older") : List.of()));

        assertThat(violations()).hasSize(isRight ? 0 : 1);
    }

    @Test
    void reportsAnUndocumentedException() {
        claims.add(new Thrown(START, "start", "ClassCastException", false, ""));

        expect("an undocumented exception");
    }

    @Test
    void reportsAWatchThatFailsAlthoughItsTaskExists() {
        goodStart();
        claims.add(new Thrown(WATCH, "await", "TaskNotFoundException", true, ""));

        expect("a watch failed although its task exists");
    }

    @Test
    void acceptsAWatchThatFailsWithoutATask() {
        claims.add(new Thrown(WATCH, "await", "TaskNotFoundException", true, ""));

        assertThat(violations()).isEmpty();
    }

    @Test
    void reportsLeaks() {
        leaks.add("a connection");

        expect("leaked: a connection");
    }
}
