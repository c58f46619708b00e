// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.internal.classpath.ClassPathFault;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Runs a call for a caller that waits. An interrupt ends each of its waits, and the call before its next attempt, and the flag stays
 * set. An attempt in progress comes to its end first: a read in the caller's thread, where the interrupt may break it, a write in
 * another thread, so that no interrupt leaves the outcome of the write unknown.
 */
final class BlockingCall<R> implements Pipeline.ResponseWait<R> {
    private final Pipeline pipeline;
    private final CallExecution<?, R> call;

    private BlockingCall(Pipeline pipeline, CallExecution<?, R> call) {
        this.pipeline = pipeline;
        this.call = call;
    }

    static <R> ApiResponse<R> await(Pipeline pipeline, CallExecution<?, R> call) {
        try {
            call.begin();
            ApiResponse<R> response = new BlockingCall<>(pipeline, call).response();
            call.succeeded(response);
            return response;
        } catch (LinkageError e) {
            IllegalStateException explained = ClassPathFault.explain(e);
            call.failed(explained);
            throw explained;
        } catch (Throwable e) {
            call.failed(e);
            throw e;
        }
    }

    private ApiResponse<R> response() {
        if (Thread.currentThread().isInterrupted()) {
            throw call.notSent(BlockingFutures.givenUp());
        }
        while (true) {
            AttemptResult<R> result = attempt();
            if (result instanceof AttemptResult.Done<R> done) {
                return done.response();
            }
            if (result instanceof AttemptResult.Failed<R> failed) {
                throw failed.failure();
            }
            AttemptResult.Again<R> again = (AttemptResult.Again<R>) result;
            call.pause(again.delay());
            if (Thread.currentThread().isInterrupted()) {
                CloudException givenUp = call.notSent(BlockingFutures.givenUp());
                givenUp.addSuppressed(again.instead());
                throw givenUp;
            }
        }
    }

    private AttemptResult<R> attempt() {
        try {
            call.checkOpen();
            lookUp();
            awaitPermit();
        } catch (ExchangeException e) {
            return new AttemptResult.Failed<>(call.notSent(e));
        }
        AttemptResult<R> result;
        try {
            result = pipeline.attempt(call, this);
        } catch (ExchangeException e) {
            return call.failures().onFailure(e);
        }
        return result instanceof AttemptResult.Renew<R> renew ? renewed(renew) : result;
    }

    @Override
    public AttemptResult<R> await(HttpExchange exchange, Function<HttpResponse, AttemptResult<R>> decode) {
        HttpResponse response;
        try {
            response = call.isIdempotent() ? exchange.await() : BlockingFutures.uninterruptibly(exchange::await);
        } catch (ExchangeException e) {
            return call.failures().onFailure(e);
        } catch (RuntimeException | Error e) {
            // Of a custom transport, which may have sent the request.
            return call.failures().onFault(e);
        }
        return decode.apply(response);
    }

    private AttemptResult<R> renewed(AttemptResult.Renew<R> renew) {
        Credentials others;
        try {
            others = BlockingFutures.lookup(call.failures().lookUp(renew, true), call.deadline());
        } catch (Throwable e) {
            return call.failures().notRenewed(renew, e);
        }
        return call.failures().renewed(renew, others);
    }

    private void awaitPermit() {
        RateLimiter limiter = call.limiter();
        if (limiter == null) {
            return;
        }
        CompletableFuture<Void> permit = limiter.acquire();
        boolean waits = !permit.isDone();
        try {
            BlockingFutures.permit(permit, call.deadline());
            if (waits) {
                call.forget();
            }
            lookUp();
        } catch (Throwable e) {
            limiter.unused(permit);
            throw e;
        }
    }

    private void lookUp() {
        if (!call.isReady()) {
            call.use(BlockingFutures.lookup(call.lookUp(true), call.deadline()));
        }
    }
}
