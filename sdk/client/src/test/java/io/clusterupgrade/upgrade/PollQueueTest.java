// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PollQueueTest {
    private final PollQueue queue = new PollQueue(4);
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
        PollQueue.Line line = queue.join("account");

        add(line, "a", 6);

        assertThat(sent).containsExactly("a1", "a2", "a3", "a4");
        underWay.remove().complete(null);
        assertThat(sent).hasSize(5);
    }

    @Test
    void takesTurnsBetweenAccounts() {
        PollQueue.Line a = queue.join("a");
        PollQueue.Line b = queue.join("b");

        add(a, "a", 6);
        add(b, "b", 6);
        for (int i = 0; i < 8; i++) {
            underWay.remove().complete(null);
        }

        assertThat(sent.subList(0, 8)).filteredOn(name -> name.startsWith("b")).hasSizeBetween(3, 4);
    }

    @Test
    void leavesSlotsToOthersWhileOneAccountHangs() {
        PollQueue.Line hanging = queue.join("hanging");
        PollQueue.Line quick = queue.join("quick");
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
        PollQueue wide = new PollQueue(16);
        PollQueue.Line busy = wide.join("busy");
        for (int i = 0; i < 15; i++) {
            wide.join("idle " + i);
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
        PollQueue.Line line = queue.join("account");

        queue.add(line, () -> {
            throw new OutOfMemoryError("no thread to be had");
        });
        add(line, "a", 4);

        assertThat(sent).hasSize(4);
    }

    @Test
    void givesAllSlotsToTheRemainingAccount() {
        PollQueue.Line a = queue.join("a");
        PollQueue.Line b = queue.join("b");
        queue.leave(b);

        add(a, "a", 4);

        assertThat(sent).hasSize(4);
    }

    @Test
    void freesTheSlotOfAPollThatFails() {
        PollQueue.Line line = queue.join("account");

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
        PollQueue.Line line = queue.join("account");
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
}
