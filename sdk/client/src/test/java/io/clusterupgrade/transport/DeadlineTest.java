// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final VirtualTime time = new VirtualTime();

    @Test
    void countsDownToZero() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(3), time);
        time.advance(Duration.ofSeconds(1));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(2));
        assertThat(deadline.isPassed()).isFalse();

        time.advance(Duration.ofSeconds(2));
        assertThat(deadline.isPassed()).isTrue();
        time.advance(Duration.ofDays(1));
        assertThat(deadline.remaining()).isZero();
    }

    @Test
    void doesNotMoveWithTheWallClock() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(3), time);
        time.setWallClock(VirtualTime.START.plusSeconds(3600));

        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void theSoonerOfTwoWins() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(10), time);

        assertThat(deadline.orSooner(Duration.ofSeconds(30))).isSameAs(deadline);
        assertThat(deadline.orSooner(Duration.ofSeconds(4)).remaining()).isEqualTo(Duration.ofSeconds(4));
        time.advance(Duration.ofSeconds(20));
        assertThat(deadline.orSooner(Duration.ofSeconds(4)).remaining()).isZero();
    }

    @Test
    void aVeryLongTimeDoesNotOverflow() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(Long.MAX_VALUE), time);

        assertThat(deadline.remaining()).isGreaterThan(Duration.ofDays(365));
        assertThat(deadline.isPassed()).isFalse();
        assertThat(deadline.orSooner(Duration.ofSeconds(Long.MAX_VALUE)).isPassed())
                .isFalse();
    }

    @Test
    void aWatchdogRunsWhenTheDeadlinePassesUnlessItIsCancelled() {
        List<String> ran = new ArrayList<>();
        Deadline deadline = Deadline.in(Duration.ofSeconds(3), time);
        Scheduler.Scheduled first = deadline.whenPassed(() -> ran.add("first"));
        Scheduler.Scheduled second = deadline.whenPassed(() -> ran.add("second"));
        time.advance(Duration.ofSeconds(2));
        second.cancel();
        assertThat(ran).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(ran).containsExactly("first");
        first.cancel();

        Scheduler.Scheduled late = deadline.whenPassed(() -> ran.add("late"));
        assertThat(ran).containsExactly("first", "late");
        late.cancel();
    }

    @Test
    void aSleeperThatDoesNotSleepFiresNoWatchdog() {
        CompletableFuture<String> barked = new CompletableFuture<>();
        Scheduler hasty = Scheduler.of(Clock.systemUTC(), duration -> {});
        Scheduler.Scheduled watchdog =
                Deadline.in(Duration.ofHours(1), hasty).whenPassed(() -> barked.complete("watchdog"));
        Scheduler.Scheduled delayed = hasty.schedule(Duration.ofHours(1), () -> barked.complete("delay"));
        assertThat(barked.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo("delay");
        watchdog.cancel();
        delayed.cancel();
    }

    @Test
    void aBudgetTakesTokensAndReturnsATenth() {
        RetryBudget budget = new RetryBudget(1);
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
        for (int i = 0; i < 9; i++) {
            budget.refill();
            assertThat(budget.take()).isFalse();
        }
        budget.refill();
        assertThat(budget.take()).isTrue();
        assertThat(new RetryBudget(0).take()).isFalse();
    }

    @Test
    void aVeryLargeBudgetDoesNotOverflow() {
        RetryBudget budget = new RetryBudget(Integer.MAX_VALUE);
        budget.refill();
        assertThat(budget.take()).isTrue();
        budget.refill();
        assertThat(budget.take()).isTrue();
    }
}
