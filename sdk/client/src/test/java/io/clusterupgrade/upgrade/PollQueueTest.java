// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // the permits of polls
class PollQueueTest {
    private final PollQueue queue = new PollQueue(4, null);
    private final List<String> sent = new ArrayList<>();
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    private void add(PollQueue.Line line, String name) {
        queue.add(line, () -> {
            sent.add(name);
            CompletableFuture<Void> poll = new CompletableFuture<>();
            underWay.add(poll);
            return poll;
        });
    }

    private void add(PollQueue.Line line, String name, int count) {
        for (int i = 1; i <= count; i++) {
            add(line, name + i);
        }
    }

    @Test
    void sendsAtMostAsManyPollsAsThereAreSlots() {
        PollQueue.Line line = queue.join("account", "account", Scheduler.system());

        add(line, "a", 6);

        assertThat(sent).containsExactly("a1", "a2", "a3", "a4");
        underWay.remove().complete(null);
        assertThat(sent).hasSize(5);
    }

    @Test
    void takesTurnsBetweenAccounts() {
        PollQueue.Line a = queue.join("a", "a", Scheduler.system());
        PollQueue.Line b = queue.join("b", "b", Scheduler.system());

        add(a, "a", 6);
        add(b, "b", 6);
        for (int i = 0; i < 8; i++) {
            underWay.remove().complete(null);
        }

        assertThat(sent.subList(0, 8)).filteredOn(name -> name.startsWith("b")).hasSizeBetween(3, 4);
    }

    @Test
    void leavesSlotsToOthersWhileOneAccountHangs() {
        PollQueue.Line hanging = queue.join("hanging", "hanging", Scheduler.system());
        PollQueue.Line quick = queue.join("quick", "quick", Scheduler.system());
        add(hanging, "h", 100);
        underWay.clear();

        for (int i = 0; i < 50; i++) {
            add(quick, "q");
            underWay.remove().complete(null);
        }

        assertThat(sent).filteredOn("q"::equals).hasSize(50);
        assertThat(sent).filteredOn(name -> name.startsWith("h")).hasSize(3);
    }

    @Test
    void lendsIdleSlotsToTheAccountThatNeedsThem() {
        PollQueue wide = new PollQueue(16, null);
        PollQueue.Line busy = wide.join("busy", "busy", Scheduler.system());
        for (int i = 0; i < 15; i++) {
            wide.join("idle " + i, "idle " + i, Scheduler.system());
        }
        for (int i = 0; i < 20; i++) {
            wide.add(busy, () -> {
                sent.add("busy");
                return new CompletableFuture<>();
            });
        }

        assertThat(sent).hasSize(12);
    }

    @Test
    void continuesAfterAnErrorOfTheJvm() {
        PollQueue.Line line = queue.join("account", "account", Scheduler.system());

        queue.add(line, () -> {
            throw new OutOfMemoryError("no thread to be had");
        });
        add(line, "a", 4);

        assertThat(sent).hasSize(4);
    }

    @Test
    void givesAllSlotsToTheRemainingAccount() {
        PollQueue.Line a = queue.join("a", "a", Scheduler.system());
        PollQueue.Line b = queue.join("b", "b", Scheduler.system());
        queue.leave(b);

        add(a, "a", 4);

        assertThat(sent).hasSize(4);
    }

    @Test
    void freesTheSlotOfAPollThatFails() {
        PollQueue.Line line = queue.join("account", "account", Scheduler.system());

        for (int i = 0; i < 100; i++) {
            queue.add(line, () -> {
                throw new IllegalStateException("a bug");
            });
            queue.add(line, () -> CompletableFuture.failedFuture(new IllegalStateException("no response")));
        }
        add(line, "a", 4);

        assertThat(sent).hasSize(4);
    }

    @Test
    void doesNotDeepenTheStackWithPollsThatCompleteAtOnce() {
        PollQueue.Line line = queue.join("account", "account", Scheduler.system());
        int[] count = new int[1];

        pollOn(line, count);

        assertThat(count[0]).isEqualTo(100_000);
    }

    /** Adds the next poll when one is over, as a watch does. */
    private void pollOn(PollQueue.Line line, int[] count) {
        queue.add(line, () -> {
            count[0]++;
            if (count[0] < 100_000) {
                pollOn(line, count);
            }
            return CompletableFuture.completedFuture(null);
        });
    }

    @Test
    void spreadsThePollsOfAnAccountAndDoesNotSlowAnother() {
        VirtualTime time = new VirtualTime().manual();
        PollQueue limited = new PollQueue(64, UpgradeWatcher.DEFAULT_LIMIT);
        PollQueue.Line many = limited.join("5,000 upgrades", "5,000 upgrades", time);
        PollQueue.Line other = limited.join("another account", "another account", time);
        List<Duration> sent = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            limited.add(many, () -> {
                sent.add(time.elapsed());
                return CompletableFuture.completedFuture(null);
            });
        }
        List<Duration> sentForTheOther = new ArrayList<>();
        limited.add(other, () -> {
            sentForTheOther.add(time.elapsed());
            return CompletableFuture.completedFuture(null);
        });

        time.advance(Duration.ofMinutes(3));

        assertThat(sent).hasSize(5_000);
        assertThat(sent.get(4_999)).isBetween(Duration.ofSeconds(160), Duration.ofSeconds(170));
        for (int i = 61; i < sent.size(); i++) {
            assertThat(sent.get(i).minus(sent.get(i - 61)))
                    .as("61 polls after another")
                    .isGreaterThan(Duration.ofSeconds(1));
        }
        assertThat(sentForTheOther).containsExactly(Duration.ZERO);
    }

    @Test
    void givesThePermitOfACancelledPollToTheNext() {
        VirtualTime time = new VirtualTime().manual();
        PollQueue limited = new PollQueue(4, RateLimit.perSecond(1));
        PollQueue.Line line = limited.join("account", "account", time);
        List<String> sent = new ArrayList<>();
        for (String name : List.of("first", "cancelled", "next")) {
            CompletableFuture<Void> permit = limited.add(line, () -> {
                sent.add(name);
                return CompletableFuture.completedFuture(null);
            });
            if (name.equals("cancelled")) {
                permit.cancel(false);
            }
        }
        time.advance(Duration.ofSeconds(1));

        assertThat(sent).containsExactly("first", "next");
    }
}
