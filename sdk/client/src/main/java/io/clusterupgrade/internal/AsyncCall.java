// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.TransportFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Drives a call without a waiting thread: the transport calls back, delays are scheduled. Cancelling the future cancels the
 * exchange that is under way, or the delay.
 */
final class AsyncCall<R> implements HttpExchange.Handler {
    private final CallRun<R> run;
    private final Scheduler scheduler;
    private final CompletableFuture<ApiResponse<R>> future = new CompletableFuture<>();
    private volatile Stop stop = new Stop(0, () -> {});
    private int sendings;

    private AsyncCall(CallRun<R> run, Scheduler scheduler) {
        this.run = run;
        this.scheduler = scheduler;
    }

    static <R> CompletableFuture<ApiResponse<R>> start(CallRun<R> run, Scheduler scheduler) {
        AsyncCall<R> call = new AsyncCall<>(run, scheduler);
        CompletableFuture<?> unused = call.future.whenComplete((response, failure) -> call.stopIfCancelled());
        call.attempt();
        return call.future;
    }

    @Override
    public void onReply(HttpReply reply) {
        guarded(() -> follow(run.onReply(reply)));
    }

    @Override
    public void onFailure(TransportFailure failure) {
        guarded(() -> follow(run.onFailure(failure)));
    }

    private void attempt() {
        guarded(() -> {
            if (run.isReady()) {
                send();
            } else {
                WaitingRoom.threads().execute(this::send);
            }
        });
    }

    private void send() {
        guarded(() -> {
            HttpExchange exchange = run.send();
            stopWith(new Stop(2 * ++sendings, exchange::cancel));
            // Signing may have waited for credentials, and the caller may have given up meanwhile.
            if (!future.isDone()) {
                exchange.onDone(this);
                stopIfCancelled();
            }
        });
    }

    private void follow(Step<R> step) {
        if (step instanceof Step.Done<R> done) {
            future.complete(done.response());
        } else if (step instanceof Step.Failed<R> failed) {
            future.completeExceptionally(failed.failure());
        } else if (!future.isDone()) {
            Duration delay = ((Step.Again<R>) step).delay();
            int place = 2 * sendings + 1;
            Scheduler.Scheduled scheduled = scheduler.schedule(delay, this::attempt);
            stopWith(new Stop(place, scheduled::cancel));
            stopIfCancelled();
        }
    }

    /** Keeps the later of two: a delay may be over, and the next exchange on its way, before it is noted here. */
    private synchronized void stopWith(Stop next) {
        if (next.place() > stop.place()) {
            stop = next;
        }
    }

    private void stopIfCancelled() {
        if (future.isCancelled()) {
            stop.action().run();
        }
    }

    /** A fault of a signer, a provider or our own must end the future, not vanish in a thread of the transport. */
    private void guarded(Runnable work) {
        try {
            if (!future.isDone()) {
                work.run();
            }
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }

    /** How to stop what is under way; places count exchanges and delays in their order. */
    private record Stop(int place, Runnable action) {}
}
