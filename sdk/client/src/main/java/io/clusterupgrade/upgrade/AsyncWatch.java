// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.UpgradeOutcome.StillRunning.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Drives a watch without a thread of its own: timer, line for polls, answer, and again. */
final class AsyncWatch {
    private final Upgrade upgrade;
    private final Watch watch;
    private final PollQueue queue;
    private final PollQueue.Line line;
    private final @Nullable Executor executor;
    private final CompletableFuture<UpgradeOutcome> outcome = new CompletableFuture<>();
    private volatile Scheduler.@Nullable Scheduled timer;

    AsyncWatch(Upgrade upgrade, AwaitOptions options, PollQueue queue, @Nullable Executor executor) {
        this.upgrade = upgrade;
        this.watch = new Watch(upgrade, options);
        this.queue = queue;
        this.line = queue.join(upgrade.service().client());
        this.executor = executor;
    }

    /** The outcome; when it is there, or nobody wants it any more, the watch ends and {@code after} runs. */
    CompletableFuture<UpgradeOutcome> outcome(Runnable after) {
        outcome.whenComplete((result, thrown) -> {
                    stop();
                    after.run();
                })
                .exceptionally(thrown -> null);
        return outcome;
    }

    void start() {
        follow(watch.begin());
    }

    /** The watch is over; a poll under way ends unheard. */
    private void stop() {
        queue.leave(line);
        stopTimer();
    }

    private void stopTimer() {
        Scheduler.Scheduled waiting = timer;
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
            timer = time.schedule(Duration.ofNanos(poll.due() - time.nanoTime()), () -> queueUp(step));
            if (outcome.isDone()) {
                stopTimer();
            }
        } else {
            queueUp(step);
        }
    }

    private void queueUp(WatchStep step) {
        queue.add(line, () -> send(step));
    }

    private CompletableFuture<?> send(WatchStep step) {
        Duration remaining = watch.remaining();
        if (remaining != null && (remaining.isNegative() || remaining.isZero())) {
            detach(Reason.DEADLINE);
        }
        if (outcome.isDone()) {
            return CompletableFuture.completedFuture(null);
        }
        UpgradeService<?> service = upgrade.service();
        var client = remaining == null ? service.client() : service.clientWithin(remaining);
        Reads reads = executor == null ? Reads.async(client) : Reads.on(executor, client);
        UpgradeSnapshot now = upgrade.snapshot();
        CompletableFuture<WatchStep> next = step instanceof WatchStep.Confirm && now != null
                ? Confirming.read(service, reads, upgrade.record()).thenApply(found -> watch.onConfirmation(now, found))
                : service.read(reads, upgrade.record()).thenApply(reading -> watch.onSnapshot(upgrade.see(reading)));
        return next.exceptionally(thrown -> watch.onTrouble(Reads.cause(thrown)))
                .thenAccept(this::follow)
                .exceptionally(thrown -> {
                    outcome.completeExceptionally(Reads.cause(thrown));
                    return null;
                });
    }
}
