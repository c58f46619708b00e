// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning.Reason;
import io.clusterupgrade.upgrade.service.NanoTime;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import io.clusterupgrade.upgrade.service.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a watch without its own thread, as a cycle of timer, poll queue and response. */
final class AsyncWatch {
    private final Upgrade upgrade;
    private final WatchLoop watch;
    private final PollQueue queue;
    private final PollQueue.Line line;
    private final @Nullable Executor executor;
    private final CompletableFuture<UpgradeOutcome> outcome = new CompletableFuture<>();
    private volatile Scheduler.@Nullable Scheduled timer;
    private volatile Scheduler.@Nullable Scheduled deadline;
    private volatile @Nullable CompletableFuture<Void> permit;

    AsyncWatch(Upgrade upgrade, AwaitOptions options, PollQueue queue, @Nullable Executor executor) {
        this.upgrade = upgrade;
        this.watch = new WatchLoop(upgrade, options);
        this.queue = queue;
        this.line = queue.join(upgrade.service().client(), account(upgrade), upgrade.scheduler());
        this.executor = executor;
    }

    /** Returns what polls are counted by: the project, which is part of the account; without one the client itself. */
    private static Object account(Upgrade upgrade) {
        UpgradeRecord record = upgrade.record();
        return record.project() == null ? upgrade.service().client() : List.of(record.endpoint(), record.project());
    }

    /** Returns the outcome; when it completes or is cancelled, the watch ends and {@code after} runs. */
    CompletableFuture<UpgradeOutcome> outcome(Runnable after) {
        outcome.whenComplete((result, thrown) -> {
                    stop();
                    after.run();
                })
                .exceptionally(thrown -> null);
        return outcome;
    }

    void start() {
        Duration limit = watch.remaining();
        if (limit != null) {
            deadline = upgrade.scheduler().watch(limit, this::end);
            if (outcome.isDone()) {
                cancel(deadline);
            }
        }
        follow(watch.begin());
    }

    private void end() {
        try {
            outcome.complete(watch.atDeadline());
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
        }
    }

    /** Ends the watch; the result of a poll in progress is ignored. */
    private void stop() {
        queue.leave(line);
        CompletableFuture<Void> waiting = permit;
        if (waiting != null) {
            waiting.cancel(false);
        }
        cancel(timer);
        cancel(deadline);
    }

    private static void cancel(Scheduler.@Nullable Scheduled waiting) {
        if (waiting != null) {
            waiting.cancel();
        }
    }

    void detach(Reason reason) {
        outcome.complete(watch.detached(reason));
    }

    private void follow(WatchStep step) {
        if (step instanceof WatchStep.Done done) {
            outcome.complete(done.outcome());
        } else if (step instanceof WatchStep.Failed failed) {
            outcome.completeExceptionally(failed.cause());
        } else if (step instanceof WatchStep.Poll poll) {
            Scheduler time = upgrade.scheduler();
            timer = time.schedule(NanoTime.between(time.nanoTime(), poll.due()), () -> queueUp(step));
            if (outcome.isDone()) {
                cancel(timer);
            }
        } else {
            queueUp(step);
        }
    }

    private void queueUp(WatchStep step) {
        CompletableFuture<Void> waiting = queue.add(line, () -> send(step));
        permit = waiting;
        if (outcome.isDone()) {
            waiting.cancel(false);
        }
    }

    /** Sends a poll; its slot in the queue is free again when the poll is over, before its result is processed. */
    private CompletableFuture<?> send(WatchStep step) {
        Duration remaining = watch.remaining();
        if (remaining != null && (remaining.isNegative() || remaining.isZero())) {
            end();
        }
        if (outcome.isDone()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<?> slot = new CompletableFuture<>();
        try {
            poll(step, remaining)
                    .whenComplete((found, thrown) -> {
                        slot.complete(null);
                        proceed(found, thrown);
                    })
                    .exceptionally(thrown -> null);
        } catch (RuntimeException | Error e) {
            slot.complete(null);
            outcome.completeExceptionally(e);
        }
        return slot;
    }

    /**
     * Sends the request of a step; the next step is decided when the response arrives and the watch is still active.
     */
    private CompletableFuture<Supplier<WatchStep>> poll(WatchStep step, @Nullable Duration remaining) {
        UpgradeService<?> service = upgrade.service();
        ServiceClient client = service.clientUntil(remaining);
        PollTransport reads = executor == null ? PollTransport.async(client) : PollTransport.on(executor, client);
        return step instanceof WatchStep.Confirm confirm
                ? Verifier.read(service, reads, upgrade.record())
                        .thenApply(found -> () -> watch.onVerification(confirm.now(), found))
                : service.read(reads, upgrade.record())
                        .thenApply(result -> () -> watch.onSnapshot(upgrade.see(result)));
    }

    private void proceed(@Nullable Supplier<WatchStep> found, @Nullable Throwable thrown) {
        if (outcome.isDone()) {
            return;
        }
        try {
            follow(
                    found != null
                            ? found.get()
                            : watch.onPollError(PollTransport.cause(Objects.requireNonNull(thrown))));
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
        }
    }
}
