// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.classpath.ClassPathFault;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Scheduler.Scheduled;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Drives a call without a waiting thread: the transport calls back, delays are scheduled. When the caller ends the future, by
 * cancelling, completing or a time-out of its own, the exchange or the wait in progress is cancelled.
 */
final class AsyncCall<R> implements Pipeline.ResponseWait<R> {
    private final Pipeline pipeline;
    private final CallExecution<?, R> call;
    private final CompletableFuture<ApiResponse<R>> future = new CompletableFuture<>();
    private volatile Stop stop = new Stop(0, () -> {});
    private volatile boolean endedHere;
    private int places;

    private AsyncCall(Pipeline pipeline, CallExecution<?, R> call) {
        this.pipeline = pipeline;
        this.call = call;
    }

    /** Starts a call. Throws the exception of a request that cannot be sent. */
    static <R> CompletableFuture<ApiResponse<R>> start(Pipeline pipeline, CallExecution<?, R> call) {
        AsyncCall<R> started = new AsyncCall<>(pipeline, call);
        CompletableFuture<?> unused = started.future.whenComplete(started::onEnd);
        try {
            call.begin();
        } catch (CredentialsException | LinkageError e) {
            started.fail(e);
            return started.future;
        } catch (Throwable e) {
            call.failed(e);
            throw e;
        }
        started.attempt();
        return started.future;
    }

    private void attempt() {
        guarded(() -> {
            call.checkOpen();
            prepared(this::permitted);
        });
    }

    /** Goes on when credentials and project are there. */
    private void prepared(Runnable next) {
        if (call.isReady()) {
            next.run();
        } else {
            awaited(
                    call.lookUp(false),
                    BlockingFutures::lookupTimeout,
                    found -> {
                        call.use(found);
                        next.run();
                    },
                    this::failed);
        }
    }

    /** Sends when the rate limit has a permit. */
    private void permitted() {
        RateLimiter limiter = call.limiter();
        if (limiter == null) {
            send();
        } else {
            CompletableFuture<Void> permit = limiter.acquire();
            boolean waits = !permit.isDone();
            awaited(
                    permit,
                    BlockingFutures::permitTimeout,
                    granted -> {
                        if (waits) {
                            call.forget();
                        }
                        prepared(this::send);
                    },
                    this::failed);
        }
    }

    /** Goes on when something has come, or has failed to within the call's time: one of the two, whatever comes first. */
    private <T> void awaited(
            CompletableFuture<T> something,
            Supplier<ExchangeException> timeout,
            Consumer<T> next,
            Consumer<Throwable> failed) {
        int place = ++places;
        Scheduled watch = something.isDone()
                ? () -> {}
                : call.deadline().whenPassed(() -> something.completeExceptionally(timeout.get()));
        stopWith(new Stop(place, () -> something.cancel(false)));
        CompletableFuture<?> unused = something.whenComplete((value, failure) -> {
            watch.cancel();
            guarded(() -> {
                if (failure == null) {
                    next.accept(value);
                } else {
                    failed.accept(failure);
                }
            });
        });
        stopIfEndedElsewhere();
    }

    /** Nothing was sent. */
    private void failed(Throwable failure) {
        fail(failure instanceof ExchangeException why ? call.notSent(why) : failure);
    }

    private void send() {
        follow(pipeline.attempt(call, this));
    }

    @Override
    public AttemptResult<R> await(HttpExchange exchange, Function<HttpResponse, AttemptResult<R>> decode) {
        stopWith(new Stop(++places, exchange::cancel));
        // Signing may have waited for credentials, and the caller may have given up meanwhile.
        if (!future.isDone()) {
            Once once = new Once(decode);
            try {
                exchange.onDone(once);
            } catch (RuntimeException | Error e) {
                once.onFault(e);
            }
            stopIfEndedElsewhere();
        }
        return new AttemptResult.Pending<>();
    }

    private void follow(AttemptResult<R> result) {
        if (result instanceof AttemptResult.Done<R> done) {
            call.succeeded(done.response());
            endedHere = true;
            future.complete(done.response());
        } else if (result instanceof AttemptResult.Failed<R> failed) {
            fail(failed.failure());
        } else if (result instanceof AttemptResult.Renew<R> renew) {
            awaited(
                    call.failures().lookUp(renew, false),
                    BlockingFutures::lookupTimeout,
                    others -> follow(call.failures().renewed(renew, others)),
                    failure -> follow(call.failures().notRenewed(renew, failure)));
        } else if (!(result instanceof AttemptResult.Pending<R>) && !future.isDone()) {
            AttemptResult.Again<R> again = (AttemptResult.Again<R>) result;
            int place = ++places;
            Scheduled scheduled;
            try {
                scheduled = pipeline.scheduler.schedule(again.delay(), this::attempt);
            } catch (RuntimeException | Error e) {
                // No timer, no further attempt: the call fails with what there is.
                again.instead().addSuppressed(e);
                fail(again.instead());
                return;
            }
            stopWith(new Stop(place, scheduled::cancel));
            stopIfEndedElsewhere();
        }
    }

    /** Listeners know of the end before the caller does. */
    private void fail(Throwable thrown) {
        Throwable failure = thrown instanceof LinkageError missing ? ClassPathFault.explain(missing) : thrown;
        call.failed(failure);
        endedHere = true;
        future.completeExceptionally(failure);
    }

    /** The end may have come from the caller. */
    private void onEnd(@Nullable ApiResponse<R> response, @Nullable Throwable failure) {
        if (failure != null) {
            call.failed(failure);
        } else if (response != null) {
            call.succeeded(response);
        }
        stopIfEndedElsewhere();
    }

    /** Keeps the later of two: a delay may be over, and the next exchange on its way, before it is noted here. */
    private synchronized void stopWith(Stop next) {
        if (next.place() > stop.place()) {
            stop = next;
        }
    }

    private void stopIfEndedElsewhere() {
        if (future.isDone() && !endedHere) {
            stop.action().run();
        }
    }

    /** A fault of a signer, a provider or our own must end the future, not vanish in a thread of the transport. */
    private void guarded(Runnable work) {
        try {
            if (!future.isDone()) {
                work.run();
            }
        } catch (ExchangeException e) {
            fail(call.notSent(e));
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** Takes the result of one exchange, and only the first: a transport of the user's may tell two. */
    private final class Once implements HttpExchange.Handler {
        private final Function<HttpResponse, AttemptResult<R>> decode;
        private final AtomicBoolean reported = new AtomicBoolean();

        Once(Function<HttpResponse, AttemptResult<R>> decode) {
            this.decode = decode;
        }

        @Override
        public void onResponse(HttpResponse response) {
            if (reported.compareAndSet(false, true)) {
                guarded(() -> follow(decode.apply(response)));
            }
        }

        @Override
        public void onFailure(ExchangeException failure) {
            if (reported.compareAndSet(false, true)) {
                guarded(() -> follow(call.failures().onFailure(failure)));
            }
        }

        /** The transport itself failed, and may have sent the call. */
        void onFault(Throwable fault) {
            if (reported.compareAndSet(false, true)) {
                guarded(() -> follow(call.failures().onFault(fault)));
            }
        }
    }

    /** How to stop the exchange or wait in progress; places count exchanges and waits in their order. */
    private record Stop(int place, Runnable action) {}
}
