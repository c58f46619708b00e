// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.chaos.Claim.Acted;
import io.clusterupgrade.chaos.Claim.Watched;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ActionPolicy;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A user who follows an upgrade to its end, and performs actions: as documented, and sometimes at random. */
final class UpgradeUser {
    private static final int ROUNDS = 16;
    /** Longer than any upgrade here, including hours without a service. */
    private static final Duration DEADLINE = Duration.ofHours(24);
    /** A little longer than the library keeps an unknown outcome of an action. */
    private static final Duration AFTER_ERROR = Duration.ofMinutes(3);

    private final Upgrade upgrade;
    private final Program program;
    private final ChaosFixture<?> fixture;
    private final Ledger ledger;
    private final Random random;

    UpgradeUser(Upgrade upgrade, Program program, ChaosFixture<?> fixture, Ledger ledger, Random random) {
        this.upgrade = upgrade;
        this.program = program;
        this.fixture = fixture;
        this.ledger = ledger;
        this.random = random;
    }

    /** Watches once, and performs no action. */
    void watch() {
        watch(AwaitOptions.defaults());
    }

    /** Watches and performs actions until nothing is left to be done. */
    void follow() {
        boolean goesOn = true;
        for (int round = 0; round < ROUNDS && goesOn; round++) {
            AwaitOptions options = AwaitOptions.defaults();
            if (round < ROUNDS / 2 && ChaosFixture.chance(random, 40)) {
                options = options.withUntil(new Countdown(1 + random.nextInt(30)));
            }
            UpgradeOutcome outcome = watch(options);
            goesOn = outcome != null && react(outcome);
        }
    }

    private static final class Countdown implements Predicate<UpgradeSnapshot> {
        private int left;

        Countdown(int polls) {
            left = polls;
        }

        @Override
        public boolean test(UpgradeSnapshot snapshot) {
            left--;
            return left <= 0;
        }
    }

    private @Nullable UpgradeOutcome watch(AwaitOptions options) {
        long before = ledger.now();
        UpgradeOutcome outcome;
        try {
            outcome = upgrade.await(options.withDeadline(DEADLINE)
                    .withSchedule(new PollSchedule(Duration.ofSeconds(5), Duration.ofMinutes(1), 0))
                    .withListener(ledger::text));
        } catch (RuntimeException | ProcessDiedError e) {
            requireAlive("a watch");
            ledger.thrown(before, "await", e);
            return null;
        }
        requireAlive("a watch");
        ledger.text(outcome);
        ledger.add(claim(outcome, before));
        return outcome;
    }

    private Watched claim(UpgradeOutcome outcome, long before) {
        List<TaskTruth> tasks = fixture.tasks();
        boolean isAtRest = !(outcome instanceof UpgradeOutcome.StillRunning);
        boolean isOverdue = outcome instanceof UpgradeOutcome.StillRunning open
                && open.reason() == UpgradeOutcome.StillRunning.Reason.DEADLINE;
        return new Watched(
                ledger.since(before),
                isAtRest ? outcome.state() : null,
                isOverdue,
                upgrade.taskId(),
                tasks.isEmpty() ? null : tasks.get(0).state(),
                outcome instanceof UpgradeOutcome.Succeeded success && success.verification() == Verification.VERIFIED,
                fixture.showsTarget());
    }

    /** Returns whether to continue. */
    private boolean react(UpgradeOutcome outcome) {
        if (outcome instanceof UpgradeOutcome.StillRunning open) {
            return open.reason() == UpgradeOutcome.StillRunning.Reason.CONDITION_MET && interfere();
        }
        return switch (outcome.state()) {
            case FAILED -> afterFailure();
            case PAUSED -> act(ChaosFixture.chance(random, 80) ? UpgradeAction.RESUME : UpgradeAction.ABORT);
            case PARTIALLY_FAILED -> {
                if (ChaosFixture.chance(random, 50)) {
                    act(UpgradeAction.RETRY);
                }
                yield false;
            }
            case SUCCEEDED -> {
                if (fixture.operations().containsValue(Role.FINISH) && ChaosFixture.chance(random, 50)) {
                    act(Role.FINISH, upgrade::finish);
                }
                yield false;
            }
            default -> false;
        };
    }

    private boolean afterFailure() {
        int what = random.nextInt(100);
        if (what < 70) {
            return act(UpgradeAction.RETRY);
        }
        return what < 95 && act(UpgradeAction.ABORT);
    }

    /** During an upgrade, performs an allowed action, a forbidden one, or none. */
    private boolean interfere() {
        int what = random.nextInt(100);
        if (what < 50) {
            UpgradeAction action = ChaosFixture.pick(random, List.of(UpgradeAction.PAUSE, UpgradeAction.ABORT));
            act(action);
        } else if (what < 70) {
            act(ChaosFixture.pick(random, List.of(UpgradeAction.values())), ActionPolicy.SERVER_DECIDES);
        }
        return true;
    }

    private boolean act(UpgradeAction action) {
        return act(action, ActionPolicy.DOCUMENTED);
    }

    /** Performs an action, and returns whether to continue watching. */
    private boolean act(UpgradeAction action, ActionPolicy rule) {
        return act(role(action), () -> upgrade.perform(action, rule));
    }

    private boolean act(Role role, Runnable action) {
        long before = ledger.now();
        Acted.ActionResult result = Acted.ActionResult.ACCEPTED;
        try {
            action.run();
        } catch (OutcomeUnknownException | DecodeException e) {
            ledger.thrown(before, "action", e);
            result = Acted.ActionResult.UNKNOWN;
        } catch (RuntimeException | ProcessDiedError e) {
            result = Acted.ActionResult.REJECTED;
            if (!program.isDead()) {
                ledger.thrown(before, "action", e);
            }
        }
        ledger.add(new Acted(ledger.since(before), role, program.isDead() ? Acted.ActionResult.DIED : result));
        requireAlive("an action");
        if (result != Acted.ActionResult.ACCEPTED) {
            fixture.time().sleep(AFTER_ERROR);
        }
        return true;
    }

    private static Role role(UpgradeAction action) {
        return switch (action) {
            case RETRY -> Role.RETRY;
            case PAUSE -> Role.PAUSE;
            case RESUME -> Role.RESUME;
            case ABORT -> Role.ABORT;
        };
    }

    private void requireAlive(String when) {
        if (program.isDead()) {
            throw new ProcessDiedError("during " + when);
        }
    }
}
