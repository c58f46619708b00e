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

/**
 * Drives a call for a caller that waits. An interrupt ends every wait of it, and the call before its next attempt, and keeps the
 * flag. What is on its way comes to its end first: a read in the caller's thread, where the interrupt may break it, a write in a
 * thread beside it, so that no interrupt can leave open what the cloud did.
 */
final class BlockingCall<R> {
    private final CallExecution<R> run;

    private BlockingCall(CallExecution<R> run) {
        this.run = run;
    }

    static <R> ApiResponse<R> await(CallExecution<R> run) {
        try {
            run.begin();
            ApiResponse<R> response = new BlockingCall<>(run).await();
            run.succeeded(response);
            return response;
        } catch (LinkageError e) {
            IllegalStateException explained = ClassPathFault.explain(e);
            run.failed(explained);
            throw explained;
        } catch (Throwable e) {
            run.failed(e);
            throw e;
        }
    }

    private ApiResponse<R> await() {
        if (Thread.currentThread().isInterrupted()) {
            throw run.notSent(BlockingFutures.givenUp());
        }
        while (true) {
            AttemptResult<R> step = attempt();
            if (step instanceof AttemptResult.Done<R> done) {
                return done.response();
            }
            if (step instanceof AttemptResult.Failed<R> failed) {
                throw failed.failure();
            }
            AttemptResult.Again<R> again = (AttemptResult.Again<R>) step;
            run.pause(again.delay());
            if (Thread.currentThread().isInterrupted()) {
                CloudException givenUp = run.notSent(BlockingFutures.givenUp());
                givenUp.addSuppressed(again.instead());
                throw givenUp;
            }
        }
    }

    private AttemptResult<R> attempt() {
        try {
            run.checkOpen();
            prepare();
            permitted();
        } catch (ExchangeException e) {
            return new AttemptResult.Failed<>(run.notSent(e));
        }
        HttpExchange exchange;
        try {
            exchange = run.send();
        } catch (ExchangeException e) {
            return run.onFailure(e);
        }
        HttpResponse reply;
        try {
            reply = run.isIdempotent() ? exchange.await() : BlockingFutures.uninterruptibly(exchange::await);
        } catch (ExchangeException e) {
            return run.onFailure(e);
        } catch (RuntimeException | Error e) {
            // Of a transport of the user's, which may have sent it.
            return run.onFault(e);
        }
        AttemptResult<R> step = run.onResponse(reply);
        return step instanceof AttemptResult.Renew<R> renew ? renewed(renew) : step;
    }

    private AttemptResult<R> renewed(AttemptResult.Renew<R> renew) {
        Credentials others;
        try {
            others = BlockingFutures.lookup(run.lookUp(renew, true), run.deadline());
        } catch (Throwable e) {
            return run.notRenewed(renew, e);
        }
        return run.renewed(renew, others);
    }

    private void permitted() {
        RateLimiter limiter = run.limiter();
        if (limiter == null) {
            return;
        }
        CompletableFuture<Void> permit = limiter.acquire();
        boolean waits = !permit.isDone();
        try {
            BlockingFutures.permit(permit, run.deadline());
            if (waits) {
                run.forget();
            }
            prepare();
        } catch (Throwable e) {
            limiter.unused(permit);
            throw e;
        }
    }

    private void prepare() {
        if (!run.isReady()) {
            run.use(BlockingFutures.lookup(run.lookUp(true), run.deadline()));
        }
    }
}
